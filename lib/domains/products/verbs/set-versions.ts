import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { changeRecords } from "#lib/platform/records/change-records.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { refuseStale } from "#lib/platform/records/refuse-stale.ts";
import { requireRecord } from "#lib/platform/records/require-record.ts";
import { setVersionsInput } from "../contract.ts";
import { mayUpdateProducts } from "../policy.ts";
import { productRecords, replaceVersions, selectVersions } from "../product-repository.ts";
import { presentVersions, versionRows } from "../versions.ts";

/** Says which versions a product has. */
export const setVersions = command({
  name: "product.set_versions",
  input: setVersionsInput,
  access: mayUpdateProducts,
  run: async (call) => {
    const asking = await askRecords(call, "product");
    const { id, version, versions } = call.input;
    const row = await requireRecord(asking, productRecords, id);
    await refuseStale(asking, productRecords as unknown as Records, row, version);
    const was = await selectVersions(call.tx, id);
    const rows = versionRows(call.context, id, versions, was);
    await replaceVersions(call.tx, id, rows);
    const [changed] = await changeRecords(asking, productRecords, [{ row, set: {}, touch: true }], "update");
    if (!changed) throw new AppError("internal", "versions wrote nothing");
    changed.change.before.versions = presentVersions(was);
    changed.change.after.versions = presentVersions(rows);
    return outcomeOf("product.versions_set", changed);
  },
});

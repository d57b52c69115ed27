import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { changeRecords } from "#lib/platform/records/change-records.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import { readNames } from "#lib/platform/records/present-records.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { refuseStale } from "#lib/platform/records/refuse-stale.ts";
import { requireRecord } from "#lib/platform/records/require-record.ts";
import { replacePositions, selectPositions } from "../contact-repository.ts";
import { setPositionsInput } from "../contract.ts";
import { mayUpdateContacts } from "../policy.ts";
import { journaledPositions, positionRow } from "../positions.ts";
import { contactRecords } from "../records-repository.ts";

/** Says where a contact works and worked; the main position gives its customer, title and department. */
export const setPositions = command({
  name: "contact.set_positions",
  input: setPositionsInput,
  access: mayUpdateContacts,
  run: async (call) => {
    const asking = await askRecords(call, "contact");
    const { id, version, positions } = call.input;
    const row = await requireRecord(asking, contactRecords, id);
    await refuseStale(asking, contactRecords as unknown as Records, row, version);
    const wanted = positions.map(({ customer }) => ({ kind: "customer", id: customer }));
    const known = (await readNames(call.tx, contactRecords, wanted)).get("customer");
    const stray = positions.findIndex(({ customer }) => !known?.has(customer));
    if (stray >= 0) {
      const fields = [{ field: `positions.${stray}.customer`, reason: "reference_not_found" }];
      throw new AppError("invalid", "no such customer", { reason: "reference_not_found", fields });
    }
    const before = await selectPositions(call.tx, [id]);
    const rows = positions.map(({ customer, ...given }) =>
      positionRow(call.context, id, { ...given, customerId: customer }),
    );
    await replacePositions(call.tx, id, rows);
    const main = rows.find((each) => each.main);
    const set = main
      ? { customerId: main.customerId, title: main.title ?? null, department: main.department ?? null }
      : { customerId: null };
    const [changed] = await changeRecords(asking, contactRecords, [{ row, set, touch: true }], "update");
    if (!changed) throw new AppError("internal", "positions wrote nothing");
    changed.change.before.positions = journaledPositions(before);
    changed.change.after.positions = journaledPositions(rows);
    return outcomeOf("contact.positions_set", changed);
  },
});

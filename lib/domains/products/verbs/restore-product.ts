import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { findRecord } from "#lib/platform/records/find-record.ts";
import { restoreRecord } from "#lib/platform/records/put-away.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { versionedRef } from "#lib/platform/records/schemas/contract.ts";
import { mayRestoreProducts } from "../policy.ts";
import { productRecords } from "../product-repository.ts";
import { refuseTakenCode } from "../refuse-taken-code.ts";

/** Brings a product back that was put away. Throws `conflict` `not_unique` when its code was given to another one since. */
export const restoreProduct = command({
  name: "product.restore",
  input: versionedRef,
  access: mayRestoreProducts,
  run: async (call) => {
    const asking = await askRecords(call, "product");
    const row = await findRecord(call.tx, productRecords, call.input.id, { deleted: true });
    if (row) await refuseTakenCode(asking, row.code, row.id);
    return outcomeOf("product.restored", await restoreRecord(asking, productRecords, call.input));
  },
});

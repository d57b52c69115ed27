import { query } from "#lib/platform/query.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { countRelated } from "#lib/platform/records/count-related.ts";
import { findRecord } from "#lib/platform/records/find-record.ts";
import { presentRecords } from "#lib/platform/records/present-records.ts";
import { recordRef } from "#lib/platform/records/schemas/contract.ts";
import { selectTagReasons } from "../customer-repository.ts";
import { mayReadCustomers } from "../policy.ts";
import { customerRecords } from "../records-repository.ts";

/** One customer with the counts of what hangs on it and the reasons of its tags, or null when there is none to see. */
export const getCustomer = query({
  name: "customer.get",
  input: recordRef,
  access: mayReadCustomers,
  run: async (call) => {
    const asking = await askRecords(call, "customer");
    const row = await findRecord(call.tx, customerRecords, call.input.id);
    if (!row) return null;
    const [[dto], counts, reasons] = await Promise.all([
      presentRecords(asking, customerRecords, [row]),
      countRelated(asking, customerRecords, [row.id]),
      selectTagReasons(call.tx, row.id),
    ]);
    if (!dto) return null;
    const tagReasons = reasons.map(({ at, ...each }) => ({ ...each, at: at.toISOString() }));
    return { ...dto, counts: counts.get(row.id) ?? {}, tagReasons };
  },
});

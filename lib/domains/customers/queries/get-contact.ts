import { query } from "#lib/platform/query.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { countRelated } from "#lib/platform/records/count-related.ts";
import { findRecord } from "#lib/platform/records/find-record.ts";
import { presentRecords } from "#lib/platform/records/present-records.ts";
import { recordRef } from "#lib/platform/records/schemas/contract.ts";
import { selectTagReasons } from "../customer-repository.ts";
import { mayReadContacts } from "../policy.ts";
import { presentPositions } from "../positions.ts";
import { contactRecords } from "../records-repository.ts";

/** One contact with their positions over time and the counts of what hangs on them, or null when there is none to see. */
export const getContact = query({
  name: "contact.get",
  input: recordRef,
  access: mayReadContacts,
  run: async (call) => {
    const asking = await askRecords(call, "contact");
    const row = await findRecord(call.tx, contactRecords, call.input.id);
    if (!row) return null;
    const [[dto], positions, counts, reasons] = await Promise.all([
      presentRecords(asking, contactRecords, [row]),
      presentPositions(asking, row.id),
      countRelated(asking, contactRecords, [row.id]),
      selectTagReasons(call.tx, row.id),
    ]);
    if (!dto) return null;
    const tagReasons = reasons.map(({ at, ...each }) => ({ ...each, at: at.toISOString() }));
    return { ...dto, positions, counts: counts.get(row.id) ?? {}, tagReasons };
  },
});

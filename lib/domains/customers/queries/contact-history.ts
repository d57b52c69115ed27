import { historyOf } from "#lib/domains/audit/index.ts";
import { AppError } from "#lib/platform/errors.ts";
import { query } from "#lib/platform/query.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import { findRecord } from "#lib/platform/records/find-record.ts";
import { maskDiff } from "#lib/platform/records/mask-value.ts";
import { recordRef } from "#lib/platform/records/schemas/contract.ts";
import { mayReadContacts } from "../policy.ts";
import { contactRecords } from "../records-repository.ts";

/** Every value a contact ever had: who or which agent wrote it, when, and from which words. */
export const contactHistory = query({
  name: "contact.history",
  input: recordRef,
  access: mayReadContacts,
  run: async (call) => {
    const asking = await askRecords(call, "contact");
    const row = await findRecord(call.tx, contactRecords, call.input.id, { deleted: true });
    if (!row) throw new AppError("not_found", "no such contact", { reason: "record_not_found" });
    const items = await historyOf(call.tx, { entityType: "contact", entityId: call.input.id });
    const told = items.filter(({ field }) => field !== "teamPath");
    return { items: maskDiff(asking, (contactRecords as unknown as Records).fields, told) };
  },
});

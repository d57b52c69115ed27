import { historyOf } from "#lib/domains/audit/index.ts";
import { AppError } from "#lib/platform/errors.ts";
import { query } from "#lib/platform/query.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import { findRecord } from "#lib/platform/records/find-record.ts";
import { maskDiff } from "#lib/platform/records/mask-value.ts";
import { recordRef } from "#lib/platform/records/schemas/contract.ts";
import { mayReadCustomers } from "../policy.ts";
import { customerRecords } from "../records-repository.ts";

/** Every value a customer ever had: who or which agent wrote it, when, and from which words. */
export const customerHistory = query({
  name: "customer.history",
  input: recordRef,
  access: mayReadCustomers,
  run: async (call) => {
    const asking = await askRecords(call, "customer");
    const row = await findRecord(call.tx, customerRecords, call.input.id, { deleted: true });
    if (!row) throw new AppError("not_found", "no such customer", { reason: "record_not_found" });
    const items = await historyOf(call.tx, { entityType: "customer", entityId: call.input.id });
    const told = items.filter(({ field }) => field !== "teamPath");
    return { items: maskDiff(asking, (customerRecords as unknown as Records).fields, told) };
  },
});

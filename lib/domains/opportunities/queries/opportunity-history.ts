import { historyOf } from "#lib/domains/audit/index.ts";
import { AppError } from "#lib/platform/errors.ts";
import { query } from "#lib/platform/query.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import { findRecord } from "#lib/platform/records/find-record.ts";
import { maskDiff } from "#lib/platform/records/mask-value.ts";
import { recordRef } from "#lib/platform/records/schemas/contract.ts";
import { mayReadOpportunities } from "../policy.ts";
import { opportunityRecords } from "../records-repository.ts";

/** Every value an opportunity ever had: who or which agent wrote it, when, and from which words. */
export const opportunityHistory = query({
  name: "opportunity.history",
  input: recordRef,
  access: mayReadOpportunities,
  run: async (call) => {
    const asking = await askRecords(call, "opportunity");
    const { id } = call.input;
    const row = await findRecord(call.tx, opportunityRecords, id, { deleted: true });
    if (!row) throw new AppError("not_found", "no such opportunity", { reason: "record_not_found" });
    const items = await historyOf(call.tx, { entityType: "opportunity", entityId: id });
    const told = items.filter(({ field }) => field !== "teamPath");
    return { items: maskDiff(asking, (opportunityRecords as unknown as Records).fields, told) };
  },
});

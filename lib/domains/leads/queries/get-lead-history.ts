import { historyOf } from "#lib/domains/audit/index.ts";
import { query } from "#lib/platform/query.ts";
import { getLeadInput, type LeadHistoryItem } from "../contract.ts";
import { mayReadLeads, requireLeadInScope } from "../policy.ts";
import { findLead } from "../repository.ts";

/** Fields that only follow from another: the team from the owner. */
const follows = new Set(["teamId", "teamPath"]);

/** Every value a lead ever had: who or which agent wrote it, when, and from which words. */
export const getLeadHistory = query({
  name: "lead.history",
  input: getLeadInput,
  access: mayReadLeads,
  run: async ({ tx, context, input }): Promise<{ items: LeadHistoryItem[] }> => {
    requireLeadInScope(context, await findLead(tx, input.id));
    const items = await historyOf(tx, { entityType: "lead", entityId: input.id });
    return { items: items.filter((item) => !follows.has(item.field)) };
  },
});

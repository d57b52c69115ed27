import { historyOf } from "#lib/domains/audit/index.ts";
import { query } from "#lib/platform/query.ts";
import { getLeadInput, type LeadHistoryItem } from "../contract.ts";
import { mayReadLeads, requireLeadInScope } from "../policy.ts";
import { findLead } from "../repository.ts";

/** Every value a lead ever had: who or which agent wrote it, when, and from which words. */
export const getLeadHistory = query({
  name: "lead.history",
  input: getLeadInput,
  access: mayReadLeads,
  run: async ({ tx, context, input }): Promise<{ items: LeadHistoryItem[] }> => {
    requireLeadInScope(context, await findLead(tx, input.id));
    return { items: await historyOf(tx, { entityType: "lead", entityId: input.id }) };
  },
});

import { query } from "#lib/platform/query.ts";
import { getLeadInput } from "../contract.ts";
import { mayReadLeads } from "../policy.ts";
import { presentLead } from "../present.ts";
import { findLead } from "../repository.ts";

/** One lead, or null when there is none that the person may see. */
export const getLead = query({
  name: "lead.get",
  input: getLeadInput,
  access: mayReadLeads,
  run: async ({ tx, context, input }) => {
    const row = await findLead(tx, input.id);
    return row ? presentLead(tx, context, row) : null;
  },
});

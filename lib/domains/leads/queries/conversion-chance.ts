import { query } from "#lib/platform/query.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { getLeadInput, type LeadChance } from "../contract.ts";
import { mayReadLeads, requireLeadInSight } from "../policy.ts";
import { findLead } from "../repository.ts";
import { chanceOf } from "../score/chance-of.ts";
import { selectEnded } from "../staff-repository.ts";

/** How likely a lead is to convert, and how that is known. Learns from all leads of the company; tells of none of them. */
export const conversionChance = query({
  name: "lead.chance",
  input: getLeadInput,
  access: mayReadLeads,
  run: async ({ tx, context, input }): Promise<LeadChance> => {
    const lead = requireLeadInSight(await findLead(tx, input.id));
    const ended = await selectEnded(await askRecords({ tx, context }, "lead"));
    const factors = lead.scoreDetail.factors.map(({ value }) => value);
    return chanceOf({ factors, score: lead.score }, ended);
  },
});

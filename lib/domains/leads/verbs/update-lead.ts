import { command } from "#lib/platform/command.ts";
import { changeLead, refuseStale } from "../change-lead.ts";
import { updateLeadInput } from "../contract.ts";
import { leadEvent } from "../lead-event.ts";
import { givenFacts } from "../lead-values.ts";
import { mayUpdateLeads, requireLeadInScope } from "../policy.ts";
import { findLead } from "../repository.ts";

/** Writes facts of a lead and scores it anew. Throws `conflict` with the differing fields when `version` is old. */
export const updateLead = command({
  name: "lead.update",
  input: updateLeadInput,
  access: mayUpdateLeads,
  run: async ({ tx, context, input }) => {
    const lead = requireLeadInScope(context, await findLead(tx, input.id, { lock: true }));
    await refuseStale(tx, lead, input.version);
    const { status, source } = input.set;
    const set = { ...givenFacts(input.set), ...(status && { status }), ...(source && { source }) };
    const change = await changeLead(tx, lead, set, "update");
    return {
      result: { id: lead.id, version: change.version },
      changes: [change],
      event: leadEvent("lead.updated", lead, { fields: Object.keys(set) }),
    };
  },
});

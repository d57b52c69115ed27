import { listMembers } from "#lib/domains/identity/index.ts";
import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { changeLead } from "../change-lead.ts";
import { assignLeadInput } from "../contract.ts";
import { leadEvent } from "../lead-event.ts";
import { mayAssignLeads, requireLeadInScope } from "../policy.ts";
import { findLead } from "../repository.ts";

/** Gives a lead to a person of the company; it moves to their team. */
export const assignLead = command({
  name: "lead.assign",
  input: assignLeadInput,
  access: mayAssignLeads,
  run: async ({ tx, context, input }) => {
    const lead = requireLeadInScope(context, await findLead(tx, input.id, { lock: true }));
    const member = (await listMembers(tx)).find((person) => person.id === input.userId);
    if (!member) throw new AppError("not_found", "no such person", { reason: "user_not_found" });
    const place = { ownerId: member.id, teamId: member.teamId, teamPath: member.teamPath };
    const change = await changeLead(tx, lead, place, "update");
    return {
      result: { id: lead.id, ownerId: member.id },
      changes: [change],
      event: leadEvent("lead.assigned", { id: lead.id, ...place }, { previous: lead, fields: ["ownerId"] }),
    };
  },
});

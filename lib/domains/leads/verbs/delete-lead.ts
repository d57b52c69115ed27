import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { changeLead, refuseStale } from "../change-lead.ts";
import { deleteLeadInput } from "../contract.ts";
import { leadEvent } from "../lead-event.ts";
import { mayDeleteLeads, requireLeadInScope } from "../policy.ts";
import { findLead } from "../repository.ts";

/** Puts a lead away; it can be brought back. */
export const deleteLead = command({
  name: "lead.delete",
  input: deleteLeadInput,
  access: mayDeleteLeads,
  run: async ({ tx, context, input }) => {
    const lead = requireLeadInScope(context, await findLead(tx, input.id, { lock: true }));
    await refuseStale(tx, lead, input.version);
    const change = await changeLead(tx, lead, { deletedAt: now() }, "delete");
    return {
      result: { id: lead.id },
      changes: [change],
      event: leadEvent("lead.deleted", lead, { gone: true }),
    };
  },
});

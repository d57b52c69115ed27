import { command } from "#lib/platform/command.ts";
import { recordEvent } from "#lib/platform/records/record-event.ts";
import { askLeads } from "../ask-leads.ts";
import { assignLeadInput } from "../contract.ts";
import { handOver } from "../hand-over.ts";
import { mayAssignLeads } from "../policy.ts";

/** Gives a lead to a person of the company; it moves to their team. */
export const assignLead = command({
  name: "lead.assign",
  input: assignLeadInput,
  access: mayAssignLeads,
  run: async (call) => {
    const { id, userId, reason } = call.input;
    const asking = await askLeads(call);
    const changed = await handOver(asking, { records: [{ id }], to: userId, reason });
    return {
      result: { id, ownerId: userId },
      changes: changed.map(({ change }) => change),
      event: recordEvent("lead.assigned", changed[0] as never),
    };
  },
});

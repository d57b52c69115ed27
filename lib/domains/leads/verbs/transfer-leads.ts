import { command } from "#lib/platform/command.ts";
import { outcomeOfMany } from "#lib/platform/records/record-event.ts";
import { askLeads } from "../ask-leads.ts";
import { transferLeadsInput } from "../contract.ts";
import { handOver } from "../hand-over.ts";
import { mayTransferLeads } from "../policy.ts";

/** Gives leads to another person, all of them or none. */
export const transferLeads = command({
  name: "lead.transfer",
  input: transferLeadsInput,
  access: mayTransferLeads,
  run: async (call) => {
    const asking = await askLeads(call);
    return outcomeOfMany("lead.transferred", await handOver(asking, call.input));
  },
});

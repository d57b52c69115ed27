import { command } from "#lib/platform/command.ts";
import { deleteRecord } from "#lib/platform/records/put-away.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { askLeads } from "../ask-leads.ts";
import { deleteLeadInput } from "../contract.ts";
import { orLeadNotFound } from "../lead-not-found.ts";
import { mayDeleteLeads } from "../policy.ts";
import { leadRecords } from "../records-repository.ts";

/** Puts a lead away; it can be brought back. */
export const deleteLead = command({
  name: "lead.delete",
  input: deleteLeadInput,
  access: mayDeleteLeads,
  run: async (call) => {
    const asking = await askLeads(call);
    return outcomeOf("lead.deleted", await orLeadNotFound(deleteRecord(asking, leadRecords, call.input)));
  },
});

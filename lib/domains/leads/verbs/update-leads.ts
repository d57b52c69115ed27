import { command } from "#lib/platform/command.ts";
import { outcomeOfMany } from "#lib/platform/records/record-event.ts";
import { updateRecords } from "#lib/platform/records/update-records.ts";
import { askLeads } from "../ask-leads.ts";
import { updateLeadsInput } from "../contract.ts";
import { orLeadNotFound } from "../lead-not-found.ts";
import { mayEditManyLeads, mayUpdateLeads } from "../policy.ts";
import { leadRecords } from "../records-repository.ts";

/** Writes the same fields of many leads, all of them or none. */
export const updateLeads = command({
  name: "lead.bulk_update",
  input: updateLeadsInput,
  access: (context) => {
    mayUpdateLeads(context);
    mayEditManyLeads(context);
  },
  run: async (call) => {
    const asking = await askLeads(call);
    const changed = await orLeadNotFound(updateRecords(asking, leadRecords, call.input));
    return outcomeOfMany("lead.bulk_updated", changed);
  },
});

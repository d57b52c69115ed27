import { command } from "#lib/platform/command.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { updateRecord } from "#lib/platform/records/update-records.ts";
import { askLeads } from "../ask-leads.ts";
import { updateLeadInput } from "../contract.ts";
import { orLeadNotFound } from "../lead-not-found.ts";
import { mayUpdateLeads } from "../policy.ts";
import { type LeadRow, leadRecords } from "../records-repository.ts";

/** Writes facts of a lead and scores it anew. Throws `conflict` with the differing fields when `version` is old. */
export const updateLead = command({
  name: "lead.update",
  input: updateLeadInput,
  access: mayUpdateLeads,
  run: async (call) => {
    const asking = await askLeads(call);
    const { alsoBy, ...input } = call.input;
    const channels = ({ sources }: LeadRow) =>
      alsoBy && !sources.includes(alsoBy) ? { sources: [...sources, alsoBy] } : {};
    const changed = await orLeadNotFound(updateRecord(asking, leadRecords, input, channels));
    return outcomeOf("lead.updated", changed);
  },
});

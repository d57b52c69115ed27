import { command } from "#lib/platform/command.ts";
import { changeTags } from "#lib/platform/records/change-tags.ts";
import { outcomeOfMany } from "#lib/platform/records/record-event.ts";
import { askLeads } from "../ask-leads.ts";
import { tagLeadsInput } from "../contract.ts";
import { orLeadNotFound } from "../lead-not-found.ts";
import { mayUpdateLeads } from "../policy.ts";
import { leadRecords } from "../records-repository.ts";

/** Puts tags on leads and takes others off, with a reason. */
export const tagLeads = command({
  name: "lead.tag",
  input: tagLeadsInput,
  access: mayUpdateLeads,
  run: async (call) => {
    const asking = await askLeads(call);
    const { reason, ...change } = call.input;
    const changed = await orLeadNotFound(changeTags(asking, leadRecords, change, { kind: "manual", reason }));
    return outcomeOfMany("lead.tagged", changed);
  },
});

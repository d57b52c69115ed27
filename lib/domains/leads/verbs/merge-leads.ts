import { command } from "#lib/platform/command.ts";
import { mergeRecords } from "#lib/platform/records/merge-records.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { askLeads } from "../ask-leads.ts";
import { leadChildren } from "../children-repository.ts";
import { mergeLeadsInput } from "../contract.ts";
import { orLeadNotFound } from "../lead-not-found.ts";
import { mayMergeLeads } from "../policy.ts";
import { leadRecords } from "../records-repository.ts";

/** Makes two leads one; what hangs on the second hangs on the first afterwards. It can be undone. */
export const mergeLeads = command({
  name: "lead.merge",
  input: mergeLeadsInput,
  access: mayMergeLeads,
  run: async (call) => {
    const asking = await askLeads(call);
    const merging = mergeRecords(asking, leadRecords, call.input, leadChildren);
    const { id, kept, merged } = await orLeadNotFound(merging);
    const outcome = outcomeOf("lead.merged", kept, merged);
    return { ...outcome, result: { ...outcome.result, mergeId: id } };
  },
});

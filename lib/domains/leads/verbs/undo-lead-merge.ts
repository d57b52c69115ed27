import { command } from "#lib/platform/command.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { undoMerge } from "#lib/platform/records/undo-merge.ts";
import { askLeads } from "../ask-leads.ts";
import { leadChildren } from "../children-repository.ts";
import { undoLeadMergeInput } from "../contract.ts";
import { orLeadNotFound } from "../lead-not-found.ts";
import { mayMergeLeads } from "../policy.ts";
import { leadRecords } from "../records-repository.ts";

/** Makes one lead two again. Throws `conflict` with the fields that someone has edited since. */
export const undoLeadMerge = command({
  name: "lead.undo_merge",
  input: undoLeadMergeInput,
  access: mayMergeLeads,
  run: async (call) => {
    const asking = await askLeads(call);
    const undoing = undoMerge(asking, leadRecords, call.input.mergeId, leadChildren);
    const { kept, merged } = await orLeadNotFound(undoing);
    return outcomeOf("lead.unmerged", kept, merged);
  },
});

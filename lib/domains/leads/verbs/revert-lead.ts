import { command } from "#lib/platform/command.ts";
import { outcomeOfMany } from "#lib/platform/records/record-event.ts";
import { revertWithMerge } from "#lib/platform/records/revert-merge.ts";
import { revertInput } from "#lib/platform/records/revert-record.ts";
import { askLeads } from "../ask-leads.ts";
import { leadChildren } from "../children-repository.ts";
import { takeBackMoved } from "../conversion-repository.ts";
import { currentName, isJournaled } from "../journal-names.ts";
import { orLeadNotFound } from "../lead-not-found.ts";
import { mayUpdateLeads } from "../policy.ts";
import { keepPoolUndone } from "../pool-undone.ts";
import { leadRecords } from "../records-repository.ts";

/**
 * Takes a run's writes on one lead back: values, a merge, a way into or out of a pool, a conversion with what it moved.
 * Throws `conflict` with the fields that someone has edited since.
 */
export const revertLead = command({
  name: "lead.revert",
  input: revertInput,
  access: mayUpdateLeads,
  run: async (call) => {
    const asking = await askLeads(call);
    const named = call.input.fields.map((each) => ({ ...each, field: currentName(each.field) }));
    const moved = named.find(({ field }) => field === "moved");
    const fields = named.filter(({ field }) => isJournaled(field));
    const input = { ...call.input, fields };
    const changed = await orLeadNotFound(revertWithMerge(asking, leadRecords, input, leadChildren));
    if (moved) await takeBackMoved(asking, moved.after);
    for (const each of changed) await keepPoolUndone(asking, each);
    return outcomeOfMany("lead.reverted", changed);
  },
});

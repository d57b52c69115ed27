import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { updateActivityInput } from "../contract.ts";
import { columnsOf, editRecord } from "../edit-record.ts";
import { mentionsOf, tellMentioned } from "../mention-people.ts";
import { mayUpdateActivities } from "../policy.ts";
import { activityRecords } from "../records-repository.ts";
import { refuseFuture } from "../write-activity.ts";

/** Rewrites what was written down. Throws `conflict` with the differing fields when `version` is old. */
export const updateActivity = command({
  name: "activity.update",
  input: updateActivityInput,
  access: mayUpdateActivities,
  run: async (call) => {
    const asking = await askRecords(call, "activity");
    const { set, ...ref } = call.input;
    if (set.at) refuseFuture(new Date(set.at));
    const changed = await editRecord(asking, activityRecords, ref, async (row) => {
      const named = set.body
        ? await mentionsOf(asking, { mentions: set.mentions ?? row.mentions, body: set.body })
        : null;
      return columnsOf(asking, activityRecords, { ...set, ...(named && { mentions: named }) }, row);
    });
    const { before, row } = changed;
    const told = { object: "activity", id: row.id, title: row.subject } as const;
    await tellMentioned(asking, { ...told, before: before.mentions, after: row.mentions });
    return outcomeOf("activity.updated", changed);
  },
});

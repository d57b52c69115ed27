import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { findRecord } from "#lib/platform/records/find-record.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { revertInput, revertRecord } from "#lib/platform/records/revert-record.ts";
import { syncMoments } from "../moments-repository.ts";
import { mayUpdateActivities, refuseForeignActivity } from "../policy.ts";
import { activityRecords } from "../records-repository.ts";

/** Takes a run's writes on an activity back. Throws `conflict` with what was edited since. */
export const revertActivity = command({
  name: "activity.revert",
  input: revertInput,
  access: mayUpdateActivities,
  run: async (call) => {
    const asking = await askRecords(call, "activity");
    const row = await findRecord(call.tx, activityRecords, call.input.id, { deleted: true });
    if (row) refuseForeignActivity(call.context, row);
    const changed = await revertRecord(asking, activityRecords, call.input);
    await syncMoments(asking, [changed.before, changed.row]);
    return outcomeOf("activity.reverted", changed);
  },
});

import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { restoreRecord } from "#lib/platform/records/put-away.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { versionedRef } from "#lib/platform/records/schemas/contract.ts";
import { syncMoments } from "../moments-repository.ts";
import { mayRestoreActivities } from "../policy.ts";
import { activityRecords } from "../records-repository.ts";

/** Brings an activity back that was put away. */
export const restoreActivity = command({
  name: "activity.restore",
  input: versionedRef,
  access: mayRestoreActivities,
  run: async (call) => {
    const asking = await askRecords(call, "activity");
    const changed = await restoreRecord(asking, activityRecords, call.input);
    await syncMoments(asking, [changed.row]);
    return outcomeOf("activity.restored", changed);
  },
});

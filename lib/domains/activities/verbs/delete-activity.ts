import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { deleteRecord } from "#lib/platform/records/put-away.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { versionedRef } from "#lib/platform/records/schemas/contract.ts";
import { syncMoments } from "../moments-repository.ts";
import { mayDeleteActivities } from "../policy.ts";
import { activityRecords } from "../records-repository.ts";

/** Puts an activity away; it can be brought back. */
export const deleteActivity = command({
  name: "activity.delete",
  input: versionedRef,
  access: mayDeleteActivities,
  run: async (call) => {
    const asking = await askRecords(call, "activity");
    const changed = await deleteRecord(asking, activityRecords, call.input);
    await syncMoments(asking, [changed.row]);
    return outcomeOf("activity.deleted", changed);
  },
});

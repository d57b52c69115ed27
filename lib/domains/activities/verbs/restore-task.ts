import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { restoreRecord } from "#lib/platform/records/put-away.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { versionedRef } from "#lib/platform/records/schemas/contract.ts";
import { syncMoments } from "../moments-repository.ts";
import { mayRestoreTasks } from "../policy.ts";
import { taskRecords } from "../records-repository.ts";

/** Brings a task back that was put away. */
export const restoreTask = command({
  name: "task.restore",
  input: versionedRef,
  access: mayRestoreTasks,
  run: async (call) => {
    const asking = await askRecords(call, "task");
    const changed = await restoreRecord(asking, taskRecords, call.input);
    await syncMoments(asking, [changed.row]);
    return outcomeOf("task.restored", changed);
  },
});

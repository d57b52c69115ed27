import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { findRecord } from "#lib/platform/records/find-record.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { revertInput, revertRecord } from "#lib/platform/records/revert-record.ts";
import { syncMoments } from "../moments-repository.ts";
import { mayUpdateTasks, refuseForeignTask } from "../policy.ts";
import { taskRecords } from "../records-repository.ts";

/** Takes a run's writes on a task back. Throws `conflict` with what was edited since. */
export const revertTask = command({
  name: "task.revert",
  input: revertInput,
  access: mayUpdateTasks,
  run: async (call) => {
    const asking = await askRecords(call, "task");
    const row = await findRecord(call.tx, taskRecords, call.input.id, { deleted: true });
    if (row) refuseForeignTask(call.context, row);
    const changed = await revertRecord(asking, taskRecords, call.input);
    await syncMoments(asking, [changed.before, changed.row]);
    return outcomeOf("task.reverted", changed);
  },
});

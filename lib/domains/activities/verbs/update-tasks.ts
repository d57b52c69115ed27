import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { outcomeOfMany } from "#lib/platform/records/record-event.ts";
import { updateRecords } from "#lib/platform/records/update-records.ts";
import { updateTasksInput } from "../contract.ts";
import { syncMoments } from "../moments-repository.ts";
import { mayEditManyTasks, mayUpdateTasks } from "../policy.ts";
import { taskRecords } from "../records-repository.ts";
import { refuseFinished } from "../refuse-finished.ts";

/** Writes the same status, priority or due time into many tasks: all of them, or none. */
export const updateTasks = command({
  name: "task.bulk_update",
  input: updateTasksInput,
  access: (context) => {
    mayUpdateTasks(context);
    mayEditManyTasks(context);
  },
  run: async (call) => {
    const asking = await askRecords(call, "task");
    const changed = await updateRecords(asking, taskRecords, call.input);
    if (call.input.set.status) for (const { before } of changed) refuseFinished(before);
    await syncMoments(
      asking,
      changed.map(({ row }) => row),
    );
    return outcomeOfMany("task.bulk_updated", changed);
  },
});

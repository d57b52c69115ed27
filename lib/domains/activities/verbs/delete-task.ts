import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { deleteRecord } from "#lib/platform/records/put-away.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { versionedRef } from "#lib/platform/records/schemas/contract.ts";
import { syncMoments } from "../moments-repository.ts";
import { mayDeleteTasks } from "../policy.ts";
import { taskRecords } from "../records-repository.ts";

/** Puts a task away; it can be brought back. */
export const deleteTask = command({
  name: "task.delete",
  input: versionedRef,
  access: mayDeleteTasks,
  run: async (call) => {
    const asking = await askRecords(call, "task");
    const changed = await deleteRecord(asking, taskRecords, call.input);
    await syncMoments(asking, [changed.row]);
    return outcomeOf("task.deleted", changed);
  },
});

import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { writeEvent } from "#lib/platform/outbox.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import type { Changed } from "#lib/platform/records/change-records.ts";
import { outcomeOf, recordEvent } from "#lib/platform/records/record-event.ts";
import { activityOfTask } from "../activity-of-task.ts";
import { completeTaskInput } from "../contract.ts";
import { editRecord } from "../edit-record.ts";
import { mayUpdateTasks } from "../policy.ts";
import { taskRecords } from "../records-repository.ts";
import { refuseFinished } from "../refuse-finished.ts";

/** Says that a task is done. A plan then stands on the timeline, by its owner, unless told otherwise. */
export const completeTask = command({
  name: "task.complete",
  input: completeTaskInput,
  access: mayUpdateTasks,
  run: async (call) => {
    const asking = await askRecords(call, "task");
    const { id, version, ...done } = call.input;
    const logged: Changed[] = [];
    const changed = await editRecord(asking, taskRecords, { id, version }, async (row) => {
      refuseFinished(row);
      logged.push(...(await activityOfTask(call, row, done)));
      const activityId = logged[0]?.row.id ?? null;
      return { status: "done", doneAt: now(), activityId, ...(done.result && { result: done.result }) };
    });
    const outcome = outcomeOf("task.completed", changed);
    for (const each of logged) writeEvent(call.tx, call.context, recordEvent("activity.logged", each));
    return {
      ...outcome,
      result: { ...outcome.result, activity: changed.row.activityId },
      changes: [...outcome.changes, ...logged.map(({ change }) => change)],
    };
  },
});

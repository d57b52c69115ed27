import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { snoozeTaskInput } from "../contract.ts";
import { editRecord } from "../edit-record.ts";
import { mayUpdateTasks } from "../policy.ts";
import { taskRecords } from "../records-repository.ts";
import { refuseFinished } from "../refuse-finished.ts";

/** Reminds again later; when the task is due stays as it is. */
export const snoozeTask = command({
  name: "task.snooze",
  input: snoozeTaskInput,
  access: mayUpdateTasks,
  run: async (call) => {
    const asking = await askRecords(call, "task");
    const { until, ...ref } = call.input;
    const remindAt = new Date(until);
    if (remindAt <= now()) throw new AppError("invalid", "not later", { reason: "snooze_in_past" });
    const changed = await editRecord(asking, taskRecords, ref, (row) => {
      refuseFinished(row);
      return { remindAt };
    });
    return outcomeOf("task.snoozed", changed);
  },
});

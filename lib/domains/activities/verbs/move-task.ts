import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { moveTaskInput } from "../contract.ts";
import { editRecord } from "../edit-record.ts";
import { mayUpdateTasks } from "../policy.ts";
import { taskRecords } from "../records-repository.ts";
import { refuseFinished } from "../refuse-finished.ts";
import { movedTimes, refuseWrongTimes } from "../times.ts";

const dateOf = (text: string | undefined): Date | undefined => (text ? new Date(text) : undefined);

/** Moves a task or plan to another time, or makes it longer or shorter; its reminder goes along. */
export const moveTask = command({
  name: "task.move",
  input: moveTaskInput,
  access: mayUpdateTasks,
  run: async (call) => {
    const asking = await askRecords(call, "task");
    const { startsAt, endsAt, dueAt, allDay, ...ref } = call.input;
    const changed = await editRecord(asking, taskRecords, ref, (row) => {
      refuseFinished(row);
      const move = { startsAt: dateOf(startsAt), endsAt: dateOf(endsAt), dueAt: dateOf(dueAt), allDay };
      const times = movedTimes(row, move);
      refuseWrongTimes({ ...row, ...times });
      return times;
    });
    return outcomeOf("task.moved", changed);
  },
});

import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { updateTaskInput } from "../contract.ts";
import { columnsOf, editRecord } from "../edit-record.ts";
import { mentionsOf, tellMentioned } from "../mention-people.ts";
import { mayUpdateTasks } from "../policy.ts";
import { taskRecords } from "../records-repository.ts";
import { refuseFinished } from "../refuse-finished.ts";
import { refuseWrongTimes } from "../times.ts";

/** Writes fields of a task or plan. Throws `conflict` with the differing fields when `version` is old. */
export const updateTask = command({
  name: "task.update",
  input: updateTaskInput,
  access: mayUpdateTasks,
  run: async (call) => {
    const asking = await askRecords(call, "task");
    const { set, ...ref } = call.input;
    const changed = await editRecord(asking, taskRecords, ref, async (row) => {
      if (set.status) refuseFinished(row);
      const named = set.body
        ? await mentionsOf(asking, { mentions: set.mentions ?? row.mentions, body: set.body })
        : null;
      const columns = await columnsOf(
        asking,
        taskRecords,
        { ...set, ...(named && { mentions: named }) },
        row,
      );
      refuseWrongTimes({ ...row, ...columns });
      return columns;
    });
    const { before, row } = changed;
    const told = { object: "task", id: row.id, title: row.title } as const;
    await tellMentioned(asking, { ...told, before: before.mentions, after: row.mentions });
    return outcomeOf("task.updated", changed);
  },
});

import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { outcomeOfMany } from "#lib/platform/records/record-event.ts";
import { transferRecords } from "#lib/platform/records/transfer-records.ts";
import { assignTasksInput } from "../contract.ts";
import { tellAssigned } from "../notifications/tell-assigned.ts";
import { placeOf } from "../place-of.ts";
import { mayAssignTasks } from "../policy.ts";
import { taskRecords } from "../records-repository.ts";

/** Gives tasks to a colleague and tells them; all of them, or none. */
export const assignTasks = command({
  name: "task.assign",
  input: assignTasksInput,
  access: mayAssignTasks,
  run: async (call) => {
    const asking = await askRecords(call, "task");
    const { records, to, reason } = call.input;
    const place = await placeOf(call.tx, to);
    const changed = await transferRecords(asking, taskRecords, { records, to: place, reason });
    const given = changed.filter(({ before }) => before.ownerId !== to).map(({ row }) => row);
    await tellAssigned(asking, given);
    return outcomeOfMany("task.assigned", changed);
  },
});

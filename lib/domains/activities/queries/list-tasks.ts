import { query } from "#lib/platform/query.ts";
import { pageOf } from "#lib/platform/records/page-of.ts";
import { dueCondition } from "../agenda-repository.ts";
import { listTasksInput } from "../contract.ts";
import { mayReadTasks } from "../policy.ts";
import { taskRecords } from "../records-repository.ts";

/** Tasks and plans in the person's scope by filter, due time, words and order, a page at a time; the next due first. */
export const listTasks = query({
  name: "task.list",
  input: listTasksInput,
  access: mayReadTasks,
  run: (call) => {
    const { due, ...asked } = call.input;
    return pageOf(call, taskRecords, asked, due && dueCondition(due));
  },
});

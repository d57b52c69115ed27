import { query } from "#lib/platform/query.ts";
import { aggregateRecords } from "#lib/platform/records/aggregate-records.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { aggregateQuery } from "#lib/platform/records/contract.ts";
import { namesOfGroups } from "#lib/platform/records/names-of-groups.ts";
import { mayReadTasks } from "../policy.ts";
import { taskRecords } from "../records-repository.ts";

/** Counts over tasks, with the names of people and records that groups are called by. */
export const aggregateTasks = query({
  name: "task.aggregate",
  input: aggregateQuery,
  access: mayReadTasks,
  run: async (call) => {
    const asking = await askRecords(call, "task");
    const items = await aggregateRecords(asking, taskRecords, call.input);
    return { items, names: await namesOfGroups(asking, taskRecords, call.input.groupBy, items) };
  },
});

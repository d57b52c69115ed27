import { query } from "#lib/platform/query.ts";
import { aggregateRecords } from "#lib/platform/records/aggregate-records.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { aggregateQuery } from "#lib/platform/records/contract.ts";
import { namesOfGroups } from "#lib/platform/records/names-of-groups.ts";
import { mayReadActivities } from "../policy.ts";
import { activityRecords } from "../records-repository.ts";

/** Counts over activities, with the names of people and records that groups are called by. */
export const aggregateActivities = query({
  name: "activity.aggregate",
  input: aggregateQuery,
  access: mayReadActivities,
  run: async (call) => {
    const asking = await askRecords(call, "activity");
    const items = await aggregateRecords(asking, activityRecords, call.input);
    return { items, names: await namesOfGroups(asking, activityRecords, call.input.groupBy, items) };
  },
});

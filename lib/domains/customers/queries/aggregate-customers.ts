import { query } from "#lib/platform/query.ts";
import { aggregateRecords } from "#lib/platform/records/aggregate-records.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { aggregateQuery } from "#lib/platform/records/contract.ts";
import { namesOfGroups } from "#lib/platform/records/names-of-groups.ts";
import { mayReadCustomers } from "../policy.ts";
import { customerRecords } from "../records-repository.ts";

/** Counts and sums over customers, with the names of people and records that groups are called by. */
export const aggregateCustomers = query({
  name: "customer.aggregate",
  input: aggregateQuery,
  access: mayReadCustomers,
  run: async (call) => {
    const asking = await askRecords(call, "customer");
    const items = await aggregateRecords(asking, customerRecords, call.input);
    return { items, names: await namesOfGroups(asking, customerRecords, call.input.groupBy, items) };
  },
});

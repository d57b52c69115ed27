import { query } from "#lib/platform/query.ts";
import { aggregateRecords } from "#lib/platform/records/aggregate-records.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { aggregateQuery } from "#lib/platform/records/contract.ts";
import { namesOfGroups } from "#lib/platform/records/names-of-groups.ts";
import { mayReadOpportunities } from "../policy.ts";
import { opportunityRecords } from "../records-repository.ts";

/** Counts and sums over opportunities, with the names of people and records that groups are called by. */
export const aggregateOpportunities = query({
  name: "opportunity.aggregate",
  input: aggregateQuery,
  access: mayReadOpportunities,
  run: async (call) => {
    const asking = await askRecords(call, "opportunity");
    const items = await aggregateRecords(asking, opportunityRecords, call.input);
    return { items, names: await namesOfGroups(asking, opportunityRecords, call.input.groupBy, items) };
  },
});

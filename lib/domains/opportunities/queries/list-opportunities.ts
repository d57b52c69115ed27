import { query } from "#lib/platform/query.ts";
import { recordQuery } from "#lib/platform/records/contract.ts";
import { pageOf } from "#lib/platform/records/page-of.ts";
import { withCustomerTraits } from "../customer-traits-repository.ts";
import { selectStages } from "../pipeline-repository.ts";
import { mayReadOpportunities } from "../policy.ts";
import { withStageFacts } from "../present-opportunities.ts";
import { opportunityRecords } from "../records-repository.ts";

/** Opportunities in the person's scope by filter, words and order, a page at a time. */
export const listOpportunities = query({
  name: "opportunity.list",
  input: recordQuery,
  access: mayReadOpportunities,
  run: async (call) => {
    const [page, stages] = await Promise.all([
      pageOf(call, opportunityRecords, call.input),
      selectStages(call.tx, { archived: true }),
    ]);
    return { ...page, items: await withCustomerTraits(call.tx, withStageFacts(stages, page.items)) };
  },
});

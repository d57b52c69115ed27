import { query } from "#lib/platform/query.ts";
import { recordQuery } from "#lib/platform/records/contract.ts";
import { pageOf } from "#lib/platform/records/page-of.ts";
import { mayReadOpportunities } from "../policy.ts";
import { withStageFacts } from "../present-opportunities.ts";
import { opportunityRecords } from "../records-repository.ts";

/** Opportunities in the person's scope by filter, words and order, a page at a time. */
export const listOpportunities = query({
  name: "opportunity.list",
  input: recordQuery,
  access: mayReadOpportunities,
  run: async (call) => {
    const page = await pageOf(call, opportunityRecords, call.input);
    return { ...page, items: await withStageFacts(call.tx, page.items) };
  },
});

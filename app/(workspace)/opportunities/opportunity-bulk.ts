import { action } from "#app/_server/action.ts";
import { query } from "#app/_server/query.ts";
import type { BulkVerbs } from "#app/(workspace)/bulk-records.ts";
import * as deals from "#lib/domains/opportunities/index.ts";

const update = action(deals.updateOpportunities);

/** What can be done to many deals at once. */
export const opportunityBulk: BulkVerbs = {
  list: (input) => query(deals.listOpportunities, input),
  update: (input) => update(input as Parameters<typeof update>[0]),
  transfer: action(deals.transferOpportunities),
  tag: action(deals.tagOpportunities),
  remove: action(deals.deleteOpportunity),
};

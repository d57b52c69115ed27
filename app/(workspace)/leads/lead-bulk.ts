import { action } from "#app/_server/action.ts";
import { query } from "#app/_server/query.ts";
import type { BulkVerbs } from "#app/(workspace)/bulk-records.ts";
import * as leads from "#lib/domains/leads/index.ts";

const update = action(leads.updateLeads);

/** What can be done to many leads at once. */
export const leadBulk: BulkVerbs = {
  list: (input) => query(leads.queryLeads, input),
  update: (input) => update(input as Parameters<typeof update>[0]),
  transfer: action(leads.transferLeads),
  tag: action(leads.tagLeads),
  remove: action(leads.deleteLead),
};

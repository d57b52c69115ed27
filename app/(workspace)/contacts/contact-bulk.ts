import { action } from "#app/_server/action.ts";
import { query } from "#app/_server/query.ts";
import type { BulkVerbs } from "#app/(workspace)/bulk-records.ts";
import * as customers from "#lib/domains/customers/index.ts";

const update = action(customers.updateContacts);

/** What can be done to many contacts at once; whose they are follows from their customer. */
export const contactBulk: BulkVerbs = {
  list: (input) => query(customers.listContacts, input),
  update: (input) => update(input as Parameters<typeof update>[0]),
  tag: action(customers.tagContacts),
  remove: action(customers.deleteContact),
};

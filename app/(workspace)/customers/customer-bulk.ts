import { action } from "#app/_server/action.ts";
import { query } from "#app/_server/query.ts";
import type { BulkVerbs } from "#app/(workspace)/bulk-records.ts";
import * as customers from "#lib/domains/customers/index.ts";

const update = action(customers.updateCustomers);

/** What can be done to many customers at once. */
export const customerBulk: BulkVerbs = {
  list: (input) => query(customers.listCustomers, input),
  update: (input) => update(input as Parameters<typeof update>[0]),
  transfer: action(customers.transferCustomers),
  tag: action(customers.tagCustomers),
  remove: action(customers.deleteCustomer),
};

import { query } from "#lib/platform/query.ts";
import { recordQuery } from "#lib/platform/records/contract.ts";
import { pageOf } from "#lib/platform/records/page-of.ts";
import { mayReadCustomers } from "../policy.ts";
import { customerRecords } from "../records-repository.ts";

/** Customers in the person's scope by filter, words and order, a page at a time. */
export const listCustomers = query({
  name: "customer.list",
  input: recordQuery,
  access: mayReadCustomers,
  run: (call) => pageOf(call, customerRecords, call.input),
});

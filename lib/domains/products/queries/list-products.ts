import { query } from "#lib/platform/query.ts";
import { recordQuery } from "#lib/platform/records/contract.ts";
import { pageOf } from "#lib/platform/records/page-of.ts";
import { mayReadProducts } from "../policy.ts";
import { productRecords } from "../product-repository.ts";

/** Products by filter, words and order, a page at a time. */
export const listProducts = query({
  name: "product.list",
  input: recordQuery,
  access: mayReadProducts,
  run: (call) => pageOf(call, productRecords, call.input),
});

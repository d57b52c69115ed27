import { query } from "#lib/platform/query.ts";
import { aggregateRecords } from "#lib/platform/records/aggregate-records.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { aggregateQuery } from "#lib/platform/records/contract.ts";
import { namesOfGroups } from "#lib/platform/records/names-of-groups.ts";
import { mayReadProducts } from "../policy.ts";
import { productRecords } from "../product-repository.ts";

/** Counts of products, grouped. */
export const aggregateProducts = query({
  name: "product.aggregate",
  input: aggregateQuery,
  access: mayReadProducts,
  run: async (call) => {
    const asking = await askRecords(call, "product");
    const items = await aggregateRecords(asking, productRecords, call.input);
    return { items, names: await namesOfGroups(asking, productRecords, call.input.groupBy, items) };
  },
});

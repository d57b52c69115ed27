import { query } from "#lib/platform/query.ts";
import { listPriceListsInput } from "../contract.ts";
import { mayReadProducts } from "../policy.ts";
import { presentPriceList } from "../price-list.ts";
import { selectPriceLists } from "../price-repository.ts";

/** The price lists, the main one first. */
export const listPriceLists = query({
  name: "price_list.list",
  input: listPriceListsInput,
  access: mayReadProducts,
  run: async ({ tx, input }) => {
    const rows = await selectPriceLists(tx, input.archived);
    return { items: rows.map(presentPriceList) };
  },
});

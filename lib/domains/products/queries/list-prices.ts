import { query } from "#lib/platform/query.ts";
import { listPricesInput } from "../contract.ts";
import { mayReadProducts } from "../policy.ts";
import { presentPrice } from "../present-price.ts";
import { selectPrices } from "../price-repository.ts";

/** The prices of a list or of a product. */
export const listPrices = query({
  name: "price_list.prices",
  input: listPricesInput,
  access: mayReadProducts,
  run: async ({ tx, context, input }) => {
    const shown = await selectPrices(tx, input);
    return { items: shown.map((each) => presentPrice(context, each)) };
  },
});

import { now } from "#lib/platform/clock.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { query } from "#lib/platform/query.ts";
import { findPriceInput, type PriceDto } from "../contract.ts";
import { mayReadProducts } from "../policy.ts";
import { presentPrice } from "../present-price.ts";
import { pricesOn } from "../prices-on.ts";

/** What a product costs on a day in a quantity, or null when the list does not say. */
export const findPrice = query({
  name: "product.price",
  input: findPriceInput,
  access: mayReadProducts,
  run: async ({ tx, context, input }): Promise<PriceDto | null> => {
    const { product, quantity, priceList = null, on = dayOf(now()) } = input;
    const [found] = await pricesOn(tx, { priceList, day: on, lines: [{ product, quantity }] });
    return found ? presentPrice(context, found) : null;
  },
});

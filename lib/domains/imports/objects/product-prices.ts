import { listPriceLists, listPrices, setPrices } from "#lib/domains/products/index.ts";
import { hasRight } from "#lib/platform/access.ts";
import { now } from "#lib/platform/clock.ts";
import type { Context } from "#lib/platform/context.ts";
import { env } from "#lib/platform/env.ts";
import { AppError } from "#lib/platform/errors.ts";
import { wallClock } from "../writing/wall-clock.ts";
import { isSamePrices } from "./is-same-prices.ts";
import { type NewPrice, type PriceLine, reprice } from "./reprice.ts";

/** The prices of a product on a list before and after a row. */
type Repriced = { priceList: string; before: PriceLine[]; after: PriceLine[] };

/** The main list, where there is one and the person may say prices. */
async function ownList(context: Context) {
  const { items } = await listPriceLists(context, {});
  return hasRight(context, "price.manage") ? items.find((list) => list.main) : undefined;
}

async function linesOf(context: Context, priceList: string, product: string): Promise<PriceLine[]> {
  const { items } = await listPrices(context, { priceList, product });
  return items.map(({ unitPrice, minPrice, minQuantity, validFrom, validTo }) => {
    if (typeof minPrice === "string")
      throw new AppError("precondition", "the lowest price is hidden", { reason: "import_no_price_right" });
    return { unitPrice, minPrice, minQuantity, validFrom, validTo };
  });
}

/** Puts a price on the main list; undefined where nobody may, or there is no list. */
export async function putPrice(
  context: Context,
  product: string,
  price: NewPrice,
): Promise<Repriced | undefined> {
  const list = await ownList(context);
  if (!list) return undefined;
  const before = await linesOf(context, list.id, product);
  const today = wallClock(now(), env().TIME_ZONE).slice(0, 10);
  await setPrices(context, { priceList: list.id, product, prices: reprice(before, price, today) });
  return { priceList: list.id, before, after: await linesOf(context, list.id, product) };
}

/** Puts back what a product cost before; false where somebody has said another price since. */
export async function takeBackPrice(context: Context, product: string, beside: unknown): Promise<boolean> {
  const { priceList, before, after } = beside as Repriced;
  const current = await linesOf(context, priceList, product);
  if (!isSamePrices(current, after)) return false;
  await setPrices(context, { priceList, product, prices: before });
  return true;
}

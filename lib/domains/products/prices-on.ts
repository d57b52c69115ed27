import type { Tx } from "#db/client.ts";
import { pickPrice } from "./pick-price.ts";
import { type ShownPrice, selectPricesOn } from "./price-repository.ts";

export type PriceQuestion = {
  priceList: string | null;
  day: string;
  lines: { product: string; quantity: number }[];
};

/** For each line what its product costs in that quantity on the day, or null where the list does not say. */
export async function pricesOn(
  tx: Tx,
  { priceList, day, lines }: PriceQuestion,
): Promise<(ShownPrice | null)[]> {
  const ids = [...new Set(lines.map(({ product }) => product))];
  if (ids.length === 0) return [];
  const known = await selectPricesOn(tx, { products: ids, priceList, day });
  return lines.map(({ product, quantity }) => {
    const of = known.filter(({ price }) => price.productId === product).map(({ price }) => price);
    const picked = pickPrice(of, day, quantity);
    return known.find(({ price }) => price === picked) ?? null;
  });
}

import type { z } from "zod";
import { type PriceQuestion, pricesOn } from "#lib/domains/products/index.ts";
import { now } from "#lib/platform/clock.ts";
import type { Context } from "#lib/platform/context.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { AppError } from "#lib/platform/errors.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import { readNames } from "#lib/platform/records/present-records.ts";
import type { itemInput } from "./contract.ts";
import { priceLine } from "./line-items.ts";
import type { PartValues } from "./parts.ts";
import { maySeeMinimum, maySellBelowMinimum } from "./policy.ts";
import { opportunityRecords } from "./records-repository.ts";
import { requireKnown } from "./require-known.ts";

type Given = z.output<typeof itemInput>;
type Listed = Awaited<ReturnType<typeof pricesOn>>[number];

/** Lines that go below what the price list allows, refused as a whole; how low is told to those who may know. */
function refuseBelowMinimum(context: Context, below: { at: number; name: string; minPrice: number }[]): void {
  const [first] = below;
  if (!first || maySellBelowMinimum(context)) return;
  const told = maySeeMinimum(context);
  throw new AppError("precondition", `${below.length} prices below the minimum`, {
    reason: told ? "price_below_minimum_of" : "price_below_minimum",
    params: { name: first.name, ...(told && { minimum: first.minPrice }) },
    fields: below.map(({ at }) => ({ field: `items.${at}.price`, reason: "price_below_minimum" })),
  });
}

function lineOf(given: Given, listed: Listed, name: string): PartValues {
  const { quantity, price, discount } = given;
  const listPrice = given.listPrice ?? listed?.price.unitPrice ?? price ?? 0;
  return {
    productId: given.product ?? null,
    name,
    unit: given.unit ?? listed?.unit ?? null,
    note: given.note ?? null,
    ...priceLine({ quantity, listPrice, price, discount }),
  };
}

/** What the given lines come to, with the list prices of the day. Throws where a price is too low for the person. */
export async function pricedItems(
  asking: Asking,
  priceList: string | null,
  given: Given[],
): Promise<PartValues[]> {
  const references = given.map(({ product }, at) => ({ field: `items.${at}.product`, id: product }));
  await requireKnown(asking, "product", references);
  const lines: PriceQuestion["lines"] = given.map(({ product, quantity }) => ({
    product: product ?? "",
    quantity,
  }));
  const asked = references.map(({ id }) => ({ kind: "product", id }));
  const [listed, names] = await Promise.all([
    pricesOn(asking.tx, { priceList, day: dayOf(now()), lines }),
    readNames(asking.tx, opportunityRecords, asked),
  ]);
  const nameOf = ({ name, product }: Given) => name ?? names.get("product")?.get(product ?? "") ?? "";
  const items = given.map((each, at) => lineOf(each, listed[at] ?? null, nameOf(each)));
  const below = items.flatMap((item, at) => {
    const minPrice = listed[at]?.price.minPrice ?? null;
    return minPrice !== null && Number(item.price) < minPrice
      ? [{ at, name: String(item.name), minPrice }]
      : [];
  });
  refuseBelowMinimum(asking.context, below);
  return items;
}

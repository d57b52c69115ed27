export type PriceLine = {
  unitPrice: number;
  minPrice: number | null;
  minQuantity: number;
  validFrom: string | null;
  validTo: string | null;
};
type Span = Pick<PriceLine, "validFrom" | "validTo">;

/** Whether a stretch of days, open where it has no end, holds the day. */
function holdsOn({ validFrom, validTo }: Span, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
}

/** The price for so many on a day: that of the largest quantity reached, the latest begun where two hold. */
export function pickPrice<P extends PriceLine>(
  prices: readonly P[],
  day: string,
  quantity: number,
): P | null {
  const holding = prices.filter((price) => holdsOn(price, day) && price.minQuantity <= quantity);
  const [first] = holding.sort(
    (left, right) =>
      right.minQuantity - left.minQuantity || ((left.validFrom ?? "") < (right.validFrom ?? "") ? 1 : -1),
  );
  return first ?? null;
}

const meet = (one: Span, other: Span): boolean =>
  (one.validFrom ?? "") <= (other.validTo ?? "9999") && (other.validFrom ?? "") <= (one.validTo ?? "9999");

/** The place of the first price that holds on the same days for the same quantity as one before it, or -1. */
export function findOverlap(prices: readonly (Span & { minQuantity: number })[]): number {
  return prices.findIndex((price, at) =>
    prices.slice(0, at).some((before) => before.minQuantity === price.minQuantity && meet(before, price)),
  );
}

/** Money and quantities are counted in whole cents and thousandths, so that sums are exact. */
const cents = (amount: number): bigint => BigInt(Math.round(amount * 100));
const thousandths = (quantity: number): bigint => BigInt(Math.round(quantity * 1000));
const yuan = (amount: bigint): number => Number(amount) / 100;

export type Pricing = {
  quantity: number;
  listPrice: number;
  price?: number | undefined;
  /** Percent off the list price. */
  discount?: number | undefined;
};
export type PricedLine = {
  quantity: number;
  listPrice: number;
  discount: number;
  price: number;
  total: number;
};

const rounded = (percent: number): number => Math.round(percent * 10_000) / 10_000;
/** The list price less so many percent, to the cent. */
const less = (listPrice: number, discount: number): bigint =>
  (cents(listPrice) * (1_000_000n - BigInt(Math.round(discount * 10_000))) + 500_000n) / 1_000_000n;

/** The price of one unit goes before the discount; with neither, the list price holds. */
export function priceLine({ quantity, listPrice, price, discount }: Pricing): PricedLine {
  const unit = yuan(price === undefined ? less(listPrice, discount ?? 0) : cents(price));
  const off = listPrice === 0 ? 0 : (1 - unit / listPrice) * 100;
  const asked = price === undefined && discount !== undefined ? discount : off;
  const total = yuan((thousandths(quantity) * cents(unit) + 500n) / 1000n);
  return {
    quantity: Number(thousandths(quantity)) / 1000,
    listPrice: yuan(cents(listPrice)),
    // As many places as are kept; far above the list price the discount says no more than that.
    discount: Math.max(-999, rounded(asked)),
    price: unit,
    total,
  };
}

/** What all lines come to. */
export function sumOf(lines: readonly { total: number }[]): number {
  return yuan(lines.reduce((sum, { total }) => sum + cents(total), 0n));
}

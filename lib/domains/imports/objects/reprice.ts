export type PriceLine = {
  unitPrice: number;
  minPrice: number | null;
  minQuantity: number;
  validFrom: string | null;
  validTo: string | null;
};
/** What a file says a product costs, from a day on where it names one. */
export type NewPrice = { unitPrice: number; from: string | null };

const day = 24 * 60 * 60 * 1000;
const dayBefore = (date: string): string => new Date(Date.parse(date) - day).toISOString().slice(0, 10);

const holdsOn = ({ validFrom, validTo }: PriceLine, date: string): boolean =>
  (validFrom ?? "") <= date && date <= (validTo ?? "9999");

/**
 * A product's prices with a new one for single pieces: it takes the place of the one that holds on its day, which ends
 * the day before where the file names a day. Prices of larger quantities and of other days stay; a lowest price comes
 * down with the price.
 */
export function reprice(
  lines: readonly PriceLine[],
  { unitPrice, from }: NewPrice,
  today: string,
): PriceLine[] {
  const on = from ?? today;
  const held = lines.find((line) => line.minQuantity <= 1 && holdsOn(line, on));
  const next = lines
    .flatMap(({ minQuantity, validFrom }) =>
      minQuantity <= 1 && validFrom && validFrom > on ? [validFrom] : [],
    )
    .toSorted()[0];
  const of = held ?? {
    minPrice: null,
    minQuantity: 1,
    validFrom: null,
    validTo: next ? dayBefore(next) : null,
  };
  const lowest = of.minPrice === null ? null : Math.min(of.minPrice, unitPrice);
  const made = { ...of, unitPrice, minPrice: lowest, validFrom: from ?? of.validFrom };
  const ends = held && from !== null && held.validFrom !== from;
  const others = lines.filter((line) => line !== held);
  return [...others, ...(ends ? [{ ...held, validTo: dayBefore(from) }] : []), made];
}

import { describe, expect, it } from "vitest";
import { isSamePrices } from "../objects/is-same-prices.ts";

const line = (unitPrice: number, validFrom: string | null, minQuantity = 1) => ({
  ...{ unitPrice, minPrice: null, minQuantity, validFrom, validTo: null },
});

describe("the prices of a product", () => {
  const [old, next, many] = [line(100, null), line(120, "2026-07-01"), line(90, null, 10)];

  it("are the same in whatever order they were read", () => {
    expect(isSamePrices([old, next, many], [next, many, old])).toBe(true);
    expect(isSamePrices([], [])).toBe(true);
  });

  it("are others when one says another price, another day, or is gone", () => {
    expect(isSamePrices([old, next], [line(110, null), next])).toBe(false);
    expect(isSamePrices([old, next], [old, line(120, "2026-08-01")])).toBe(false);
    expect(isSamePrices([old, next], [old])).toBe(false);
  });
});

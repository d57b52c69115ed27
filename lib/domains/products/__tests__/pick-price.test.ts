import { describe, expect, it } from "vitest";
import { findOverlap, pickPrice } from "../pick-price.ts";

const price = (
  unitPrice: number,
  minQuantity = 1,
  validFrom: string | null = null,
  validTo: string | null = null,
) => ({
  unitPrice,
  minPrice: null,
  minQuantity,
  validFrom,
  validTo,
});

describe("pickPrice", () => {
  const prices = [
    price(100),
    price(90, 10),
    price(80, 100),
    price(95, 1, "2026-06-01", "2026-06-30"),
    price(70, 100, "2027-01-01"),
  ];
  it("takes the price of the largest quantity reached", () => {
    expect(pickPrice(prices, "2026-05-01", 9)?.unitPrice).toBe(100);
    expect(pickPrice(prices, "2026-05-01", 10)?.unitPrice).toBe(90);
    expect(pickPrice(prices, "2026-05-01", 500)?.unitPrice).toBe(80);
  });
  it("takes the latest begun among those that hold on the day, first and last day included", () => {
    expect(pickPrice(prices, "2026-05-31", 1)?.unitPrice).toBe(100);
    expect(pickPrice(prices, "2026-06-01", 1)?.unitPrice).toBe(95);
    expect(pickPrice(prices, "2026-06-30", 1)?.unitPrice).toBe(95);
    expect(pickPrice(prices, "2026-07-01", 1)?.unitPrice).toBe(100);
    expect(pickPrice(prices, "2027-01-01", 100)?.unitPrice).toBe(70);
  });
  it("finds none where none holds", () => {
    expect(pickPrice([price(1, 5)], "2026-05-01", 4)).toBeNull();
    expect(pickPrice([price(1, 1, "2026-06-01")], "2026-05-31", 1)).toBeNull();
  });
});

describe("findOverlap", () => {
  it("finds two prices for one quantity on one day", () => {
    expect(findOverlap([price(1), price(2, 10)])).toBe(-1);
    expect(findOverlap([price(1), price(2)])).toBe(1);
    expect(findOverlap([price(1, 1, null, "2026-05-31"), price(2, 1, "2026-06-01")])).toBe(-1);
    expect(findOverlap([price(1, 1, null, "2026-06-01"), price(2, 1, "2026-06-01")])).toBe(1);
  });
});

import { describe, expect, it } from "vitest";
import { type PriceLine, reprice } from "../objects/reprice.ts";

const line = (given: Partial<PriceLine>): PriceLine => ({
  unitPrice: 100,
  minPrice: null,
  minQuantity: 1,
  validFrom: null,
  validTo: null,
  ...given,
});
const today = "2026-03-05";

describe("a new price from a file", () => {
  it("takes the place of the one that holds, and lets prices of quantities be", () => {
    const tier = line({ unitPrice: 80, minQuantity: 10 });
    expect(reprice([line({}), tier], { unitPrice: 120, from: null }, today)).toEqual([
      tier,
      line({ unitPrice: 120 }),
    ]);
  });

  it("begins on its day, and ends the one before", () => {
    expect(reprice([line({})], { unitPrice: 120, from: "2027-01-01" }, today)).toEqual([
      line({ validTo: "2026-12-31" }),
      line({ unitPrice: 120, validFrom: "2027-01-01" }),
    ]);
  });

  it("said twice for a day is said once", () => {
    const known = line({ validFrom: "2027-01-01" });
    expect(reprice([known], { unitPrice: 130, from: "2027-01-01" }, today)).toEqual([
      line({ unitPrice: 130, validFrom: "2027-01-01" }),
    ]);
  });

  it("ends where a later one begins, and pulls the lowest price down", () => {
    const later = line({ validFrom: "2026-06-01" });
    expect(reprice([later], { unitPrice: 90, from: null }, today)).toEqual([
      later,
      line({ unitPrice: 90, validTo: "2026-05-31" }),
    ]);
    expect(reprice([line({ minPrice: 95 })], { unitPrice: 90, from: null }, today)).toEqual([
      line({ unitPrice: 90, minPrice: 90 }),
    ]);
  });
});

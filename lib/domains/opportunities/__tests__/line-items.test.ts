import { describe, expect, it } from "vitest";
import { priceLine, sumOf } from "../line-items.ts";

describe("priceLine", () => {
  it("takes the list price when nothing else is said", () => {
    expect(priceLine({ quantity: 3, listPrice: 99.9 })).toEqual({
      quantity: 3,
      listPrice: 99.9,
      discount: 0,
      price: 99.9,
      total: 299.7,
    });
  });

  it("makes the price of the discount, rounding half a cent up", () => {
    expect(priceLine({ quantity: 1, listPrice: 100, discount: 12.345 })).toMatchObject({
      price: 87.66,
      discount: 12.345,
    });
    expect(priceLine({ quantity: 1, listPrice: 0.3, discount: 5 })).toMatchObject({ price: 0.29 });
    expect(priceLine({ quantity: 2, listPrice: 500, discount: 100 })).toMatchObject({ price: 0, total: 0 });
  });

  it("makes the discount of the price, which goes before a discount", () => {
    expect(priceLine({ quantity: 1, listPrice: 300, price: 200, discount: 1 })).toMatchObject({
      price: 200,
      discount: 33.3333,
    });
    expect(priceLine({ quantity: 1, listPrice: 100, price: 125 })).toMatchObject({ discount: -25 });
    expect(priceLine({ quantity: 1, listPrice: 0, price: 50 })).toMatchObject({ discount: 0, total: 50 });
    expect(priceLine({ quantity: 1, listPrice: 1, price: 5000 })).toMatchObject({ discount: -999 });
  });

  it("multiplies exactly where floating numbers would not", () => {
    expect(1.005 * 3).not.toBe(3.015);
    expect(priceLine({ quantity: 1.005, listPrice: 3 }).total).toBe(3.02);
    expect(priceLine({ quantity: 999_999.999, listPrice: 999_999_999.99 }).total).toBe(999_999_998_990_000);
  });
});

describe("sumOf", () => {
  it("adds cents and no dust", () => {
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(sumOf([{ total: 0.1 }, { total: 0.2 }])).toBe(0.3);
    expect(sumOf([])).toBe(0);
    const many = Array.from({ length: 1000 }, () => ({ total: 0.01 }));
    expect(sumOf(many)).toBe(10);
  });
});

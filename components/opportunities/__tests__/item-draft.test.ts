import { describe, expect, it } from "vitest";
import { blankItem, isBelow, itemOf, totalOf, withDiscount, withPrice } from "../item-draft.ts";

const line = { ...blankItem("a"), name: "财务核心版", quantity: "3", listPrice: 20_000, price: "20000" };

describe("item drafts", () => {
  it("lets the price follow the discount and the discount the price", () => {
    expect(withDiscount(line, "15").price).toBe("17000");
    expect(withPrice(line, "1.5万").discount).toBe("25");
  });
  it("adds up quantity and price", () => {
    expect(totalOf(withDiscount(line, "10"))).toBe(54_000);
  });
  it("warns below the lowest price only where one may know it", () => {
    expect(isBelow({ ...line, price: "9000", minimum: 10_000 })).toBe(true);
    expect(isBelow({ ...line, price: "9000" })).toBe(false);
  });
  it("sends nothing that cannot be read", () => {
    expect(itemOf({ ...line, price: "abc" })).toBeNull();
    expect(itemOf({ ...line, quantity: "0" })).toBeNull();
    expect(itemOf(line)).toEqual({ name: "财务核心版", quantity: 3, listPrice: 20_000, price: 20_000 });
  });
});

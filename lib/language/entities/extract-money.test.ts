import { describe, expect, it } from "vitest";
import { scanNumbers } from "../numerals/scan-numbers.ts";
import { extractMoney } from "./extract-money.ts";

const read = (text: string) =>
  extractMoney(text, scanNumbers(text)).map(({ start, end, value }) => ({
    text: text.slice(start, end),
    ...value,
  }));

describe("extractMoney", () => {
  it.each([
    ["50万", 500_000, "CNY"],
    ["五十万元", 500_000, "CNY"],
    ["5万美元", 50_000, "USD"],
    ["¥500,000", 500_000, "CNY"],
    ["500000元", 500_000, "CNY"],
    ["八百块一套", 800, "CNY"],
    ["$20k", 20_000, "USD"],
    ["3万港币", 30_000, "HKD"],
    ["预算50", 50, "CNY"],
    ["预算-50万", -500_000, "CNY"],
    ["50元6角三分", 50.63, "CNY"],
    ["budget 500k", 500_000, "CNY"],
  ])("%s", (text, amount, currency) => {
    expect(read(text)).toMatchObject([{ amount, currency }]);
  });

  it.each(["预算50万左右", "七十万上下", "30来万", "大概30万", "百来万"])("%s is approximate", (text) => {
    expect(read(text)).toMatchObject([{ approximate: true }]);
  });

  it.each([
    ["20-30w", 200_000, 300_000],
    ["20到30万", 200_000, 300_000],
    ["二三十万", 200_000, 300_000],
  ])("%s is a range", (text, amount, max) => {
    expect(read(text)).toMatchObject([{ amount, max }]);
  });

  it("keeps two currencies apart", () => {
    expect(read("4人民币5美元")).toMatchObject([
      { amount: 4, currency: "CNY" },
      { amount: 5, currency: "USD" },
    ]);
  });

  it.each(["没有预算", "预算没定", "200人", "40个席位", "50万粉丝", "3套"])("%s is no money", (text) => {
    expect(read(text)).toEqual([]);
  });
});

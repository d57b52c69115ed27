import { describe, expect, it } from "vitest";
import { scanNumbers } from "./scan-numbers.ts";

const read = (text: string) =>
  scanNumbers(text).map(({ start, end, value, max }) => [
    text.slice(start, end),
    value,
    ...(max === undefined ? [] : [max]),
  ]);

describe("scanNumbers", () => {
  it.each([
    ["三十", [["三十", 30]]],
    ["两千五", [["两千五", 2500]]],
    ["一百零五", [["一百零五", 105]]],
    ["1.2万", [["1.2万", 12_000]]],
    ["0.2亿", [["0.2亿", 20_000_000]]],
    ["50w", [["50w", 500_000]]],
    ["50W", [["50W", 500_000]]],
    ["50k", [["50k", 50_000]]],
    ["壹佰贰拾叁", [["壹佰贰拾叁", 123]]],
    ["5万4千6百", [["5万4千6百", 54_600]]],
    ["一点五万", [["一点五万", 15_000]]],
    ["二零二六", [["二零二六", 2026]]],
    ["五兆六十二亿四万五千二", [["五兆六十二亿四万五千二", 5_006_200_045_200]]],
    ["负四十五亿零四百零四万", [["负四十五亿零四百零四万", -4_504_040_000]]],
    ["三分之一", [["三分之一", 1 / 3]]],
    ["预算-50万", [["-50万", -500_000]]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ["20-30万", 200_000, 300_000],
    ["20万到30万", 200_000, 300_000],
    ["二三十万", 200_000, 300_000],
    ["三五百", 300, 500],
    ["七八十万", 700_000, 800_000],
    ["十七八个", 17, 18],
    ["3、4万", 30_000, 40_000],
    ["十几万", 100_000, 190_000],
    ["5000到1万", 5000, 10_000],
  ])("%s is a range", (text, value, max) => {
    expect(scanNumbers(text)).toMatchObject([{ value, max }]);
  });

  it.each([
    ["三十来万", 300_000],
    ["百来万", 1_000_000],
    ["500余万", 5_000_000],
    ["300多", 300],
    ["三十万多亿", 30_000_000_000_000],
  ])("%s is approximate", (text, value) => {
    expect(scanNumbers(text)).toMatchObject([{ value, approximate: true }]);
  });

  it("gives a loose digit back to the word it measures", () => {
    expect(read("五十万三个月内")).toEqual([
      ["五十万", 500_000],
      ["三", 3],
    ]);
  });

  it("leaves units alone and parts of codes out", () => {
    expect(read("万")).toEqual([]);
    expect(read("A2 T005")).toEqual([]);
    expect(read("50kg")).toEqual([["50", 50]]);
  });

  it("does not read endless numerals", () => {
    expect(read("十".repeat(20_000))).toEqual([]);
  });
});

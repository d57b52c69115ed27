import { describe, expect, it } from "vitest";
import { extractPercents } from "./extract-percents.ts";

describe("extractPercents", () => {
  it.each([
    ["30%", 30, "percent"],
    ["百分之五", 5, "percent"],
    ["千分之一", 0.1, "percent"],
    ["六个百分点", 6, "points"],
    ["九五折", 95, "discount"],
    ["8.5折", 85, "discount"],
    ["打对折", 50, "discount"],
    ["三成半", 35, "tenths"],
    ["七成", 70, "tenths"],
  ])("%s", (text, percent, kind) => {
    expect(extractPercents(text).map((span) => span.value)).toMatchObject([{ percent, kind }]);
  });

  it.each(["完成", "三成交", "打折扣", "一成不变的成本".slice(4)])("%s is no share", (text) => {
    expect(extractPercents(text)).toEqual([]);
  });
});

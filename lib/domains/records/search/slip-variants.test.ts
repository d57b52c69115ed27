import { describe, expect, it } from "vitest";
import { searchTokens } from "#lib/language/index.ts";
import { slipVariants } from "./slip-variants.ts";

const meets = (typed: string, name: string): boolean => {
  const tokens = new Set(searchTokens({ names: [name] }));
  return slipVariants(typed).some((variant) => variant.every((token) => tokens.has(token)));
};

describe("slipVariants", () => {
  it.each([
    ["another character", "屹兰安制药", true],
    ["another first character", "宜澜安制药", true],
    ["another last character", "屹澜安制要", true],
    ["one too few", "屹安制药", true],
    ["one too many", "屹澜海安制药", true],
    ["two swapped", "屹安澜制药", true],
    ["the legal form as well", "屹兰安制药有限公司", true],
    ["two slips far apart", "宜澜安制要", false],
    ["another name", "中天钢铁", false],
  ])("of a name with %s", (_what, typed, expected) => {
    expect(meets(typed, "深圳屹澜安制药有限公司")).toBe(expected);
  });

  it("says nothing of two characters, and little of long ones", () => {
    expect(slipVariants("华星")).toEqual([]);
    expect(slipVariants("huaxing 1234")).toEqual([]);
    expect(slipVariants("很长的名字".repeat(20)).length).toBeLessThan(40);
  });
});

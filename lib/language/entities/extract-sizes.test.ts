import { describe, expect, it } from "vitest";
import { scanNumbers } from "../numerals/scan-numbers.ts";
import { extractSizes } from "./extract-sizes.ts";

const read = (text: string) => extractSizes(text, scanNumbers(text)).map((span) => span.value);

describe("extractSizes", () => {
  it.each([
    ["200人", { band: "medium", employees: 200 }],
    ["员工300多", { band: "medium", employees: 300 }],
    ["规模1200人左右", { band: "large", employees: 1200 }],
    ["几百人", { band: "large" }],
    ["中型企业", { band: "medium" }],
    ["大型集团", { band: "enterprise" }],
    ["初创公司", { band: "startup" }],
    ["中小企业", { band: "small" }],
  ])("%s", (text, value) => {
    expect(read(text)).toEqual([value]);
  });

  it.each(["预算300万", "3人", "人民币", "第一人民医院"])("%s is no size", (text) => {
    expect(read(text)).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { cleanValue } from "../clean-value.ts";
import type { FieldType } from "../contract.ts";
import { maskValue } from "../mask-value.ts";

const clean = (type: FieldType, value: unknown) => cleanValue({ name: "x", type }, value);

describe("cleanValue", () => {
  it.each<[FieldType, unknown, unknown]>([
    ["text", "  ＡＢＣ１２３　科技\u200b  ", "ABC123 科技"],
    ["text", "华智（上海）", "华智（上海）"],
    ["text", " ", null],
    ["long_text", "一\r\n\n\n\n二  三", "一\n\n二 三"],
    ["phone", "+86 138-0000-0001", "13800000001"],
    ["phone", "(021) 6888 1234 转 801", "02168881234-801"],
    ["phone", "+86 21 6888 1234", "02168881234"],
    ["phone", "0086 755 2688 1234", "075526881234"],
    ["phone", "+86 400-820-8820", "4008208820"],
    ["phone", "+1 415 555 0100", "+14155550100"],
    ["email", " Wang@Example.COM ", "wang@example.com"],
    ["money", 0.1 + 0.2, 0.3],
    ["tags", [" 决策快 ", "决策快", ""], ["决策快"]],
    ["tags", null, []],
    ["choices", null, null],
    ["datetime", "2026-03-10T08:00:00+08:00", "2026-03-10T00:00:00.000Z"],
    ["boolean", false, false],
    ["number", 0, 0],
  ])("%s %j", (type, given, kept) => {
    expect(clean(type, given)).toEqual(kept);
  });

  it("gives the same again for its own result", () => {
    for (const phone of ["021-68881234转801", "+86 13800000001", "400 820 8820"]) {
      expect(clean("phone", clean("phone", phone))).toBe(clean("phone", phone));
    }
  });
});

describe("maskValue", () => {
  it("leaves a phone's ends and nothing of the rest", () => {
    expect(maskValue({ name: "phone", type: "phone" }, "13800000001")).toBe("138****0001");
    expect(maskValue({ name: "phone", type: "phone" }, "62881")).toBe("***");
    expect(maskValue({ name: "email", type: "email" }, "wang@example.com")).toBe("***");
    expect(maskValue({ name: "email", type: "email" }, null)).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { makeKey } from "./make-key.ts";

describe("makeKey", () => {
  it.each([
    ["客户来源", "kehulaiyuan"],
    ["ERP 版本", "erpbanben"],
    ["2026预算", "field2026yusuan"],
    ["★★", "field"],
    ["女婿", "nvxu"],
  ])("says %s as %s", (label, key) => {
    expect(makeKey(label, new Set())).toBe(key);
  });

  it("counts on where a key is taken", () => {
    expect(makeKey("来源", new Set(["laiyuan", "laiyuan2"]))).toBe("laiyuan3");
  });

  it("stays short and plain for any label", () => {
    expect(makeKey("很长".repeat(60), new Set())).toMatch(/^[a-z][a-z0-9]{0,39}$/);
  });
});

import { describe, expect, it } from "vitest";
import { extractPhones } from "./extract-phones.ts";

describe("extractPhones", () => {
  it.each([
    ["13800138000", "13800138000", "mobile"],
    ["138-0013-8000", "13800138000", "mobile"],
    ["138 0013 8000", "13800138000", "mobile"],
    ["+86 13800138000", "13800138000", "mobile"],
    ["021-12345678", "021-12345678", "landline"],
    ["0755-1234567转801", "0755-1234567-801", "landline"],
    ["400-123-4567", "4001234567", "service"],
    ["电话 7629236", "7629236", "other"],
    ["+49 176 12345678", "+4917612345678", "other"],
  ])("%s", (text, number, kind) => {
    expect(extractPhones(text).map((span) => span.value)).toEqual([{ number, kind }]);
  });

  it.each(["2026-11-23", "500000元", "订单号 138001380001234", "50万"])("%s is no phone", (text) => {
    expect(extractPhones(text)).toEqual([]);
  });
});

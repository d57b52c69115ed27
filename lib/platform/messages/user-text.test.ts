import { describe, expect, it } from "vitest";
import { AppError, errorCodes } from "../errors.ts";
import { formatDay, formatMoney } from "./format.ts";
import { locales } from "./locale.ts";
import { translate } from "./translate.ts";
import { userText } from "./user-text.ts";

const zh = translate("zh-CN");
const en = translate("en");

describe("userText", () => {
  it.each(locales)("has a sentence for every code, in %s", (locale) => {
    const t = translate(locale);
    for (const code of errorCodes) {
      const text = userText(new AppError(code, "for the log"), t);
      expect(text).not.toContain("errors.");
      expect(text).not.toContain("for the log");
      expect(text.length).toBeGreaterThan(2);
    }
  });

  it("tells nothing of what was not foreseen", () => {
    expect(userText(new Error("select * from secrets"), zh)).toBe(zh("errors.internal"));
    expect(userText("boom", zh)).toBe(zh("errors.internal"));
  });

  it("fills in the values of the reason", () => {
    const error = new AppError("invalid", "x", {
      reason: "message_too_long",
      params: { length: 20_000, max: 4000 },
    });
    expect(userText(error, zh)).toMatch(/20,000.*4,000/);
    expect(userText(error, en)).toMatch(/20,000.*4,000/);
  });

  it("names wrong fields once, in the person's language", () => {
    const fields = [
      { field: "set.budgetAmount", reason: "too_small" },
      { field: "set.budgetAmount", reason: "too_small" },
    ];
    expect(userText(new AppError("invalid", "x", { fields }), zh)).toBe(
      "预算不能是负数，请改成 0 或更大的数",
    );
    const named = (object: string, field: string) =>
      userText(new AppError("invalid", "x", { object, fields: [{ field, reason: "invalid_format" }] }), zh);
    expect(named("customer", "set.email")).toBe("邮箱的格式不对");
    expect(named("contact", "name")).toBe("姓名的格式不对");
    expect(named("conversation", "website")).toBe("网址的格式不对");
    const filtered = new AppError("invalid", "x", {
      reason: "filter_value",
      params: { field: "annualRevenue", op: "gt" },
    });
    expect(userText(filtered, zh)).toContain("“年营收”");
    const unknown = new AppError("invalid", "x", { fields: [{ field: "zzz", reason: "strange" }] });
    expect(userText(unknown, zh)).toContain("zzz");
  });
});

describe("money and days", () => {
  it.each([
    [500_000, "50万", "¥500K"],
    [123_000_000, "1.23亿", "¥123M"],
    [8000, "8,000元", "¥8K"],
    [0, "0元", "¥0"],
    [9_999, "9,999元", "¥10K"],
  ])("%i", (yuan, chinese, english) => {
    expect([formatMoney(yuan, zh), formatMoney(yuan, en)]).toEqual([chinese, english]);
  });

  it("says the weekday of the day itself, whatever the zone of the machine", () => {
    expect(formatDay("2026-12-05", zh)).toContain("12月5日（周六）");
  });
});

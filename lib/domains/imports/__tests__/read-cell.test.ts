import { describe, expect, it } from "vitest";
import type { FieldSpec } from "#lib/platform/records/contract.ts";
import { decideDateOrder } from "../cells/decide-date-order.ts";
import { decidePercentFactor } from "../cells/decide-percent-factor.ts";
import { joinParts } from "../cells/join-parts.ts";
import { type ReadCellOptions, readCell } from "../cells/read-cell.ts";
import { choiceBook } from "../choices/find-choice.ts";
import type { Cell } from "../table.ts";

const base: ReadCellOptions = { now: new Date("2026-03-05T02:00:00Z"), timeZone: "Asia/Shanghai" };
const read = (type: FieldSpec["type"], cell: Cell, options: Partial<ReadCellOptions> = {}) => {
  const result = readCell(cell, { name: "f", type }, { ...base, ...options });
  return "value" in result ? result.value : `! ${result.problem}`;
};

describe("amounts", () => {
  it.each<[Cell, unknown]>([
    [1200.5, 1200.5],
    ["1200.5", 1200.5],
    ["¥1,200.50", 1200.5],
    ["￥1，200.50", 1200.5],
    ["RMB 3,000", 3000],
    ["30万", 300_000],
    ["120 万元", 1_200_000],
    ["1.5亿", 150_000_000],
    ["三十万", 300_000],
    ["叁拾万元整", 300_000],
    ["500元", 500],
    ["(1,200)", -1200],
    ["-50", -50],
    ["约50万", 500_000],
    ["", null],
    ["-", null],
    ["暂无", null],
    ["30-50万", "! a_range"],
    ["120万～150万", "! a_range"],
    ["面议", null],
    ["待定", null],
    ["一大笔", "! not_money"],
    ["1.200.000,50", 1_200_000.5],
    ["1200,5", 1200.5],
    ["1 200 000", 1_200_000],
    ["1'200'000.00", 1_200_000],
    ["CNY 1,200,000.00", 1_200_000],
    ["100万以上", 1_000_000],
    ["约50万左右", 500_000],
    ["3百万", 3_000_000],
    ["1.2345E+06", "! damaged_number"],
    ["1.234567E+06", 1_234_567],
    ["$500", "! foreign_currency"],
    ["880,00 CHF", "! foreign_currency"],
    ["EUR 1.200,00", "! foreign_currency"],
    ["5万美元", "! foreign_currency"],
    ["1,20,0", "! not_money"],
    ["1.2E+06", "! damaged_number"],
    ["#REF!", "! formula_error"],
  ])("%j", (cell, expected) => expect(read("money", cell)).toBe(expected));

  it("count in the header's unit unless they have their own", () => {
    expect(read("money", "30", { factor: 10_000 })).toBe(300_000);
    expect(read("money", 1.23, { factor: 10_000 })).toBe(12_300);
    expect(read("money", "30万", { factor: 10_000 })).toBe(300_000);
    expect(read("money", "500元", { factor: 10_000 })).toBe(500);
  });
});

describe("days", () => {
  it.each<[Cell, unknown]>([
    ["2026/3/5", "2026-03-05"],
    ["2026-03-05", "2026-03-05"],
    ["2026.3.5", "2026-03-05"],
    ["2026年3月5日", "2026-03-05"],
    ["2026年03月05日 星期四", "2026-03-05"],
    ["20260305", "2026-03-05"],
    [20_260_305, "2026-03-05"],
    [46_086, "2026-03-05"],
    ["46086", "2026-03-05"],
    [{ date: "2026-03-05T14:00:00" }, "2026-03-05"],
    ["Mar 5, 2026", "2026-03-05"],
    ["5-Mar-2026", "2026-03-05"],
    ["15/3/2026", "2026-03-15"],
    ["3/15/2026", "2026-03-15"],
    ["3/3/2026", "2026-03-03"],
    ["3/5/2026", "! ambiguous_date"],
    ["2026-02-30", "! not_a_date"],
    ["2026年3月", "! partial_date"],
    ["下周三", "! partial_date"],
    ["待定", null],
    ["8-Mar-26", "2026-03-08"],
    ["08 MAR 2026", "2026-03-08"],
    ["March 8th, 2026", "2026-03-08"],
    ["Sunday, 8 March 2026", "2026-03-08"],
    ["26/3/8", "2026-03-08"],
    ["85-3-8", "1985-03-08"],
    ["3/18/26", "2026-03-18"],
    ["18.3.26", "2026-03-18"],
    ["二〇二六年三月八日", "2026-03-08"],
    ["二零二六年十二月三十一号", "2026-12-31"],
    ["2026年3月8日（周日）", "2026-03-08"],
    ["2026-03-08。", "2026-03-08"],
    ["2026-03-07T16:00:00Z", "2026-03-08"],
    ["2026-03-08T00:00:00Z", "2026-03-08"],
    ["20260308143000", "2026-03-08"],
    [1_772_928_000_000, "2026-03-08"],
    ["1772928000", "2026-03-08"],
    [18_264, "1950-01-01"],
    ["3/8/26", "! ambiguous_date"],
    ["二〇二六年三月", "! partial_date"],
    ["2026-13-08", "! not_a_date"],
    ["5月6日", "! partial_date"],
    ["2018年", "! partial_date"],
    ["2019-05", "! partial_date"],
    ["年底", "! partial_date"],
    ["26Q3", "! partial_date"],
    ["民國75年3月8日", "1986-03-08"],
    ["115/06/30", "2026-06-30"],
    ["民国一百年", "! not_a_date"],
    ["0000-00-00", null],
    ["0-0-00", null],
    [5, "! not_a_date"],
    [true, "! not_a_date"],
  ])("%j", (cell, expected) => expect(read("date", cell)).toBe(expected));

  it("follow the order of their file", () => {
    expect(decideDateOrder(["3/5/2026", "3/15/2026", null, 5])).toBe("mdy");
    expect(decideDateOrder(["3/5/2026", "15/3/2026"])).toBe("dmy");
    expect(decideDateOrder(["3/15/2026", "15/3/2026"])).toBeUndefined();
    // Where no date tells, the custom of writing does: no zeros in America, dots in Germany.
    expect(decideDateOrder(["3/5/2026", "2026-03-15"])).toBe("mdy");
    expect(decideDateOrder(["3.5.2026"])).toBe("dmy");
    expect(decideDateOrder(["03/05/2026"])).toBeUndefined();
    expect(decideDateOrder(["26/3/15"])).toBeUndefined();
    expect(read("date", "3/5/2026", { dateOrder: "mdy" })).toBe("2026-03-05");
    expect(read("date", "3/5/2026", { dateOrder: "dmy" })).toBe("2026-05-03");
  });
});

describe("moments", () => {
  it.each<[Cell, unknown]>([
    ["2026-03-05 14:00", "2026-03-05T06:00:00.000Z"],
    ["2026/3/5 9:05:07", "2026-03-05T01:05:07.000Z"],
    ["2026年3月5日 下午2:30", "2026-03-05T06:30:00.000Z"],
    ["2026年3月5日14时30分", "2026-03-05T06:30:00.000Z"],
    ["2026-03-05T14:00:00Z", "2026-03-05T14:00:00.000Z"],
    ["2026-03-05T14:00:00.000+0000", "2026-03-05T14:00:00.000Z"],
    ["2026-03-05 14:00 GMT+9", "2026-03-05T05:00:00.000Z"],
    ["3/15/2026, 2:30 PM", "2026-03-15T06:30:00.000Z"],
    ["3/15/2026 12:05 AM", "2026-03-14T16:05:00.000Z"],
    [{ date: "2026-03-05T14:00:00" }, "2026-03-05T06:00:00.000Z"],
    ["2026-03-05", "2026-03-04T16:00:00.000Z"],
    ["2026-03-05 25:00", "! not_a_date"],
    ["2026-03-05 待定", "! not_a_date"],
  ])("%j", (cell, expected) => expect(read("datetime", cell)).toBe(expected));

  it("mind summer time", () => {
    const options = { timeZone: "America/New_York" };
    expect(read("datetime", "2026-03-07 12:00", options)).toBe("2026-03-07T17:00:00.000Z");
    expect(read("datetime", "2026-03-09 12:00", options)).toBe("2026-03-09T16:00:00.000Z");
  });
});

describe("numbers to call", () => {
  it.each<[Cell, unknown]>([
    ["13800000000", "13800000000"],
    [13_800_000_000, "13800000000"],
    ["138 0000 0000", "13800000000"],
    ["138-0000-0000", "13800000000"],
    ["0731—84031888", "0731-84031888"],
    ["+86 (0)21 3895 4600", "+86-21-3895-4600"],
    ["02-23456789 分機 120", "02-23456789-120"],
    ["p:+8613800000000", "13800000000"],
    ["+86 138 0000 0000", "13800000000"],
    ["0086-13800000000", "13800000000"],
    ["１３８００００００００", "13800000000"],
    ["(021) 6100-1234", "021-6100-1234"],
    ["021-61001234转801", "021-61001234-801"],
    ["+1 415 555 0100", "+1-415-555-0100"],
    ["13800000000.0", "13800000000"],
    ["1.38E+10", "! damaged_number"],
    ["1.38e10", "! damaged_number"],
    ["1.3800001234E+10", "13800001234"],
    ["13,800,001,234", "13800001234"],
    ["138****1234", "! hidden_value"],
    ["李经理13800001234（微信同号）", "13800001234"],
    ["手机号：138 0000 1234", "13800001234"],
    ["415.555.0100 x123", "415-555-0100-123"],
    [1.38e20, "! damaged_number"],
    ["无", null],
    ["040/7654321", "040-7654321"],
    ["+49 89/1234567", "+49-89-1234567"],
    ["张三", "! not_a_phone"],
    ["123", "! not_a_phone"],
  ])("%j", (cell, expected) => expect(read("phone", cell)).toBe(expected));

  it("of several keep the others as the rest", () => {
    expect(readCell("13800000000/010-61001234", { name: "f", type: "phone" }, base)).toEqual({
      value: "13800000000",
      rest: "010-61001234",
    });
  });
});

describe("other types", () => {
  it.each<[FieldSpec["type"], Cell, unknown]>([
    ["text", "  甲\u3000公司\u200b ", "甲 公司"],
    ["text", "一\r\n二", "一 二"],
    ["long_text", "一 \r\n二", "一\n二"],
    ["text", 91_310_101, "91310101"],
    ["text", 9.131e17, "! damaged_number"],
    ["text", "9.13E+17", "! damaged_number"],
    ["text", "无", "无"],
    ["text", "NULL", null],
    ["text", "\\N", null],
    ["text", "R&amp;D 中心&nbsp;&#26480;", "R&D 中心 杰"],
    ["text", "A & B; C&D", "A & B; C&D"],
    ["long_text", "<p>甲方<b>很急</b></p><p>周三&lt;前&gt;</p>", "甲方很急\n周三<前>"],
    ["text", "预算 < 50万 且 > 10万", "预算 < 50万 且 > 10万"],
    ["text", "#N/A", "! formula_error"],
    ["text", { date: "2026-03-05" }, "2026-03-05"],
    ["number", "1,200", 1200],
    ["number", "约100人", 100],
    ["number", "50-99人", "! a_range"],
    ["number", "500+", 500],
    ["number", "1,000人以上", 1000],
    ["percent", "35%", 35],
    ["percent", { percent: 35 }, 35],
    ["percent", 35, 35],
    ["percent", "三成", "! not_a_percent"],
    ["boolean", "是", true],
    ["boolean", "√", true],
    ["boolean", "N", false],
    ["boolean", 0, false],
    ["boolean", "无", false],
    ["boolean", "也许", "! not_a_boolean"],
    ["email", " Wang.F@Example.CN ", "wang.f@example.cn"],
    ["email", "王芳 <wang@example.cn>", "wang@example.cn"],
    ["email", "wang＠example.cn", "wang@example.cn"],
    ["email", "a@b.cn; c@d.cn，e@f.cn", "a@b.cn"],
    ["email", "wang@", "! not_a_mail"],
  ])("%s %j", (type, cell, expected) => expect(read(type, cell)).toBe(expected));

  it("tags are parted by any sign that lists", () => {
    expect(read("tags", "重点; 续费，重点、VIP|a")).toEqual(["重点", "续费", "VIP", "a"]);
  });

  it("choices are known by code and by their words", () => {
    const labels = { referral: ["转介绍", "Referral"], trade_show: ["展会"] };
    const choices = choiceBook("custom", { name: "f", type: "choice" }, labels);
    expect(read("choice", "转介绍", { choices })).toBe("referral");
    expect(read("choice", "referral ", { choices })).toBe("referral");
    expect(read("choice", "Trade Show", { choices })).toBe("trade_show");
    expect(read("choice", "抖音", { choices })).toBe("! unknown_choice");
    expect(read("choices", "转介绍、展会", { choices })).toEqual(["referral", "trade_show"]);
    expect(read("choices", "转介绍、抖音", { choices })).toBe("! unknown_choice");
  });

  it("people and records are looked up, never picked", () => {
    const people: Record<string, string[]> = { 王芳: ["u1"], 李静: ["u2", "u3"] };
    const person = (text: string) => people[text] ?? [];
    expect(read("user", "王芳", { person })).toBe("u1");
    expect(read("user", "王芳（已离职）", { person })).toBe("u1");
    expect(read("user", "李静", { person })).toBe("! ambiguous_person");
    expect(read("user", "赵强", { person })).toBe("! unknown_person");
    expect(read("record", "甲公司", { record: () => ["c1", "c2"] })).toBe("! ambiguous_record");
    expect(read("record", "甲公司")).toBe("! unknown_record");
  });

  it("shares as parts of one are told by their column", () => {
    expect(decidePercentFactor([0.35, "0.6", null, 1])).toBe(100);
    expect(decidePercentFactor([0, 1])).toBe(1);
    expect(decidePercentFactor([0.5, 35])).toBe(1);
    expect(read("percent", 0.35, { factor: 100 })).toBe(35);
    expect(read("percent", "35%", { factor: 100 })).toBe(35);
  });

  it("parts are joined as their language does", () => {
    expect(joinParts(["欧阳", "娜"], "person")).toBe("欧阳娜");
    expect(joinParts(["Zhang", "Wei"], "person")).toBe("Wei Zhang");
    expect(joinParts(["北京", "北京", "朝阳"], "place")).toBe("北京朝阳");
    expect(joinParts([null, ""], "place")).toBeNull();
  });
});

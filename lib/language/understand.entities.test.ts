import { describe, expect, it } from "vitest";
import type { Entity } from "./contract.ts";
import { understand } from "./understand.ts";

const now = new Date("2026-11-23T10:00:00+08:00");
const read = (text: string, type: Entity["type"]) =>
  understand(text, { now })
    .entities.filter((entity) => entity.type === type)
    .map((entity) => [entity.text, entity.value]);

describe("what tells about records and people's minds", () => {
  it.each([
    ["实施要六个月", "六个月", { amount: 6, unit: "month", days: 180, approximate: false }],
    ["合同签了一年半", "一年半", { amount: 18, unit: "month", days: 547.5, approximate: false }],
    ["整个要3个工作日", "3个工作日", { amount: 3, unit: "workday", days: 4.2, approximate: false }],
    ["聊了半小时", "半小时", { amount: 30, unit: "minute", days: 0.0208333333, approximate: false }],
  ])("%s holds the length %s", (text, said, value) => {
    expect(read(text, "duration")).toEqual([[said, value]]);
  });

  it.each([
    ["前三名是谁", "前三名", { from: "start", count: 3, many: true }],
    ["打开第二个", "第二个", { from: "start", count: 2, many: false }],
    ["最后那个怎么样了", "最后那个", { from: "end", count: 1, many: false }],
    ["top 5 客户", "top 5", { from: "start", count: 5, many: true }],
    ["倒数第三家", "倒数第三家", { from: "end", count: 3, many: false }],
  ])("%s names the place %s", (text, said, value) => {
    expect(read(text, "count_order")).toEqual([[said, value]]);
  });

  it.each([
    ["我名下的客户", "我名下的", { kind: "me" }],
    ["我们组这个月签了多少", "我们组", { kind: "my_team" }],
    ["小郑名下的线索", "小郑名下的", { kind: "person", name: "小郑" }],
    ["公海里的客户", "公海里的", { kind: "pool" }],
  ])("%s belongs to %s", (text, said, value) => {
    expect(read(text, "owner")).toEqual([[said, value]]);
  });

  it.each([
    ["客户说太贵了", "price"],
    ["今年没预算", "budget"],
    ["他说再考虑考虑", "delay"],
    ["他做不了主，要请示领导", "no_authority"],
    ["担心上线失败", "implementation_risk"],
    ["他们说要货比三家", "competitor"],
  ])("%s objects by %s", (text, kind) => {
    expect(read(text, "objection")[0]?.[1]).toEqual({ kind });
  });

  it("holds a figure against another period", () => {
    expect(read("本季度签约额比上季度多了还是少了", "period_comparison")).toEqual([
      ["比上季度", { kind: "named", compareTo: { from: "2026-07-01", to: "2026-09-30" } }],
    ]);
    expect(read("10月的业绩同比怎么样", "period_comparison")).toEqual([
      ["同比", { kind: "year_on_year", compareTo: { from: "2025-10-01", to: "2025-10-31" } }],
    ]);
    expect(read("三季度环比", "period_comparison")[0]?.[1]).toMatchObject({ kind: "previous_period" });
  });

  it.each([
    ["91310000MA1FL8KQ2C", false],
    ["91350100M000100Y43", true],
  ])("%s is a credit code, valid: %s", (code, valid) => {
    expect(read(`信用代码${code}`, "credit_code")).toEqual([[code, { code, valid }]]);
  });

  it("names stages, fields and kinds of records", () => {
    expect(read("推到商务谈判", "stage")).toEqual([["商务谈判", { name: "商务谈判", key: "negotiation" }]]);
    expect(read("这单推到报价了", "stage")).toEqual([["报价", { name: "方案报价", key: "proposal" }]]);
    expect(read("按金额排", "field")).toEqual([["金额", { name: "amount", on: { opportunity: "amount" } }]]);
    expect(read("有哪些线索", "object")).toEqual([["线索", { object: "lead" }]]);
  });
});

import { createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import type { FilterWords } from "#components/shared/filters/filter-words.ts";
import { summarizeFilter } from "#components/shared/filters/summarize-filter.ts";
import type { Filter, ObjectSpec } from "#lib/platform/records/contract.ts";
import en from "#messages/en/records.json" with { type: "json" };
import zh from "#messages/zh-CN/records.json" with { type: "json" };

const opportunity: ObjectSpec = {
  name: "opportunity",
  fields: [{ name: "amount", type: "money" }],
  relations: [],
};
const spec: ObjectSpec = {
  name: "customer",
  fields: [
    { name: "name", type: "text" },
    { name: "owner", type: "user" },
    { name: "revenue", type: "money" },
    { name: "visited", type: "date" },
    { name: "tags", type: "tags" },
  ],
  relations: [{ name: "opportunities", object: "opportunity" }],
};
const labels: Record<string, string> = {
  owner: "负责人",
  revenue: "年营收",
  visited: "拜访",
  amount: "金额",
};

function wordsOf(locale: "zh-CN" | "en"): FilterWords {
  const messages = locale === "en" ? en : zh;
  const t = createTranslator({ locale, messages, namespace: "filter" });
  return {
    text: (key, params) => t(key as "me", params as never),
    field: (_object, field) => labels[field.name] ?? field.name,
    value: (_object, field, value) =>
      field.type === "money" ? `${Number(value) / 10_000}万` : String(value),
    relation: () => "商机",
    specOf: (object) => (object === "opportunity" ? opportunity : undefined),
  };
}
const tell = (filter: Filter, locale: "zh-CN" | "en" = "zh-CN") =>
  summarizeFilter(filter, spec, wordsOf(locale));

describe("summarizeFilter", () => {
  test("tells people, amounts and relative days", () => {
    const filter: Filter = {
      all: [
        { field: "owner", op: "in", value: [{ me: true }, "王芳"] },
        { field: "revenue", op: "gte", value: 500_000 },
        { field: "visited", op: "within", value: { last: 30, unit: "day" } },
      ],
    };
    expect(tell(filter)).toBe("负责人是我、王芳 且 年营收不少于 50万 且 拜访：最近 30 天");
  });

  test("brackets what is nested and says what must not hold", () => {
    const filter: Filter = {
      all: [
        {
          any: [
            { field: "tags", op: "has_any", value: ["A"] },
            { field: "owner", op: "is_empty" },
          ],
        },
        { not: { field: "revenue", op: "lt", value: 10_000 } },
      ],
    };
    expect(tell(filter)).toBe("（tags有A之一 或 负责人为空） 且 不是（年营收小于 1万）");
  });

  test("counts related records and tells what holds of them", () => {
    const where: Filter = { field: "amount", op: "gt", value: 1_000_000 };
    expect(tell({ related: "opportunities", count: { op: "eq", value: 0 } })).toBe("没有商机");
    expect(tell({ related: "opportunities", where, count: { op: "gte", value: 2 } })).toBe(
      "商机（金额大于 100万）至少 2 个",
    );
  });

  test("days are earlier and later, not less and more", () => {
    expect(tell({ field: "visited", op: "gte", value: "2026-11-01" })).toBe("拜访不早于 2026-11-01");
    expect(tell({ field: "visited", op: "between", value: ["a", "b"] })).toBe("拜访在 a 到 b 之间");
  });

  test("shortens long lists", () => {
    const value = ["甲", "乙", "丙", "丁", "戊"];
    expect(tell({ field: "owner", op: "in", value })).toBe("负责人是甲、乙、丙 等 5 项");
  });

  test("a team, a period with an offset, and English plurals", () => {
    expect(tell({ field: "owner", op: "in_team", value: { team: "mine" } })).toBe("负责人属于我的团队");
    expect(tell({ field: "visited", op: "within", value: { unit: "quarter", offset: -1 } })).toBe(
      "拜访：上季度",
    );
    expect(tell({ field: "visited", op: "within", value: { unit: "week", offset: -3 } }, "en")).toContain(
      "3 weeks ago",
    );
    expect(tell({ all: [] })).toBe("全部记录");
  });
});

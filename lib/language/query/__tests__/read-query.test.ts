import { describe, expect, it } from "vitest";
import { readClock } from "../../dates/read-clock.ts";
import { extractEntities } from "../../extract-entities.ts";
import { normalise } from "../../text/normalise.ts";
import { readQuery } from "../read-query.ts";
import type { QueryReading } from "../reading.ts";

const clock = readClock(new Date("2026-11-23T10:00:00+08:00"), "Asia/Shanghai");
const names = { customers: ["安泰重工"], people: ["周燕"], products: ["云账财务"] };

function read(said: string, former?: QueryReading): QueryReading | undefined {
  const { text } = normalise(said);
  const { spans } = extractEntities(text, clock, names);
  return readQuery(text, spans, clock, { former });
}

describe("a query", () => {
  it("holds bounds as they are said", () => {
    const bounds = [
      ["超过", "gt"],
      ["不到", "lt"],
      ["至少", "gte"],
      ["不超过", "lte"],
    ] as const;
    for (const [word, op] of bounds)
      expect(read(`预算${word}六十万的线索`)?.filter).toEqual({ field: "budgetAmount", op, value: 600_000 });
    expect(read("金额在30万到80万之间的商机")?.filter).toEqual({
      field: "amount",
      op: "between",
      value: [300_000, 800_000],
    });
  });

  it("takes what hangs on a record for a condition, and what is asked for for the object", () => {
    expect(read("有三个以上商机的客户")).toMatchObject({
      object: "customer",
      filter: { related: "opportunities", count: { op: "gte", value: 3 } },
    });
    expect(read("安泰重工的商机有哪些")).toMatchObject({
      object: "opportunity",
      filter: { field: "customer", op: "eq", value: "安泰重工" },
      unresolved: [{ object: "customer", name: "安泰重工" }],
    });
  });

  it("tells what was not done from when it was not done", () => {
    const silence = { related: "activities", count: { op: "eq", value: 0 } };
    expect(read("没跟进过的线索")?.filter).toEqual(silence);
    expect(read("上周没人碰过的客户")?.filter).toEqual({
      ...silence,
      where: { field: "at", op: "within", value: { unit: "week", offset: -1 } },
    });
  });

  it("reads figures, groups and order", () => {
    expect(read("每个销售上个月签了多少，按金额排")).toEqual({
      object: "opportunity",
      filter: {
        all: [
          { field: "outcome", op: "eq", value: "won" },
          { field: "closedAt", op: "within", value: { unit: "month", offset: -1 } },
        ],
      },
      groupBy: [{ field: "owner" }],
      measures: [{ fn: "sum", field: "amount" }],
      sort: [{ field: "sum_amount", direction: "desc" }],
      period: { from: "2026-10-01", to: "2026-10-31" },
      unresolved: [],
    });
  });

  it("goes on from the one before", () => {
    const former = read("苏州预算50万以上的线索有哪些");
    const filter = read("那无锡的呢", former)?.filter;
    expect(JSON.stringify(filter)).toContain("无锡");
    expect(JSON.stringify(filter)).not.toContain("苏州");
    expect(JSON.stringify(filter)).toContain("500000");
  });

  it("is none where nothing is asked for", () => {
    for (const said of ["今天天气怎么样", "好的", "", "讲个笑话"]) expect(read(said)).toBeUndefined();
  });
});

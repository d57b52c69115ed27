import { eq } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { beforeAll, describe, expect, it } from "vitest";
import { contacts } from "#db/schema/contacts.ts";
import { customers } from "#db/schema/customers.ts";
import type { Context } from "../../context.ts";
import { provideEnv } from "../../env.ts";
import { AppError } from "../../errors.ts";
import type { Asking } from "../asking.ts";
import { type Filter, filter } from "../contract.ts";
import { defineRecords, type Records } from "../define-records.ts";
import { compileFilter } from "../filter/compile-filter.ts";

const people = { user: async () => new Map(), team: async () => new Map() };
const contactRecords: Records = defineRecords({
  object: "contact",
  scope: "contact",
  idPrefix: "contact",
  table: contacts,
  title: "name",
  names: people,
  fields: [
    { name: "name", type: "text" },
    { name: "title", type: "text" },
  ],
});
const customerRecords: Records = defineRecords({
  object: "customer",
  scope: "customer",
  idPrefix: "customer",
  table: customers,
  title: "name",
  names: people,
  fields: [
    { name: "name", type: "text", sortable: true },
    { name: "phone", type: "phone", maskedWithout: "phone.read" },
    { name: "employees", type: "number", integer: true },
    { name: "annualRevenue", type: "money" },
    { name: "foundedOn", type: "date" },
    { name: "lastActivityAt", type: "datetime" },
    { name: "status", type: "choice", choices: ["prospect", "customer"] },
    { name: "tags", type: "tags" },
    { name: "owner", type: "user" },
    { name: "team", type: "team" },
    { name: "collaborators", type: "user", many: true },
    { name: "parent", type: "record", object: "customer" },
  ],
  relations: [
    {
      name: "contacts",
      object: "contact",
      records: () => contactRecords,
      on: (own, other) => eq(other.customerId as never, own.id as never),
    },
    {
      name: "children",
      object: "customer",
      records: () => customerRecords,
      on: (own, other) => eq(other.parentId as never, own.id as never),
    },
  ],
});

const asking = (rights: string[] = ["phone.read", "contact.read", "customer.read"]): Asking => ({
  tx: undefined as never,
  context: {
    principal: {
      userId: "user_me",
      tenantId: "ten_a",
      teamId: "team_b",
      teamPath: "/a/b/",
      rights: new Set(rights),
    },
    actor: { type: "user", userId: "user_me" },
  } as unknown as Context,
  custom: [
    { name: "custom.grade", type: "choice", choices: ["甲", "乙"] },
    { name: "custom.seats", type: "number" },
    { name: "custom.since", type: "date" },
    { name: "custom.systems", type: "choices", choices: ["ERP", "OA"] },
  ],
});

function compiled(given: Filter, as = asking()): { sql: string; params: unknown[] } {
  const place = { records: customerRecords, columns: customerRecords.columns };
  const query = new PgDialect().sqlToQuery(compileFilter(as, place, filter.parse(given)));
  return { sql: query.sql.replaceAll('"customers".', "").replaceAll('"', ""), params: query.params };
}

function refused(given: Filter, as = asking()): { reason: string | undefined; params: unknown } {
  try {
    compiled(given, as);
  } catch (error) {
    if (error instanceof AppError) return { reason: error.options.reason, params: error.options.params };
    throw error;
  }
  throw new Error("was not refused");
}

beforeAll(() => {
  provideEnv({
    DATABASE_URL: "postgres://none",
    AUTH_SECRET: "a-secret-for-tests-only-0123456789",
    // 23:30 on the 9th in UTC is the 10th in Shanghai.
    CLOCK_FIXED_AT: "2026-03-09T23:30:00Z",
  });
});

describe("one condition", () => {
  it.each<[string, Filter, string, unknown[]]>([
    ["text equal", { field: "name", op: "eq", value: " 华智\u3000科技 " }, "name = $1", ["华智 科技"]],
    ["text unequal", { field: "name", op: "ne", value: "甲" }, "name is distinct from $1", ["甲"]],
    [
      "a part",
      { field: "name", op: "contains", value: "智科" },
      "case when name ilike $1 then true else false end",
      ["%智科%"],
    ],
    [
      "a part with signs",
      { field: "name", op: "contains", value: "5%_\\" },
      "case when name ilike $1 then true else false end",
      ["%5\\%\\_\\\\%"],
    ],
    [
      "no part",
      { field: "name", op: "not_contains", value: "x" },
      "(name is null or name not ilike $1)",
      ["%x%"],
    ],
    [
      "a beginning",
      { field: "name", op: "starts_with", value: "华" },
      "case when name ilike $1 then true else false end",
      ["华%"],
    ],
    ["any of", { field: "name", op: "in", value: ["甲", "乙"] }, "name = any($1::text[])", [["甲", "乙"]]],
    [
      "none of",
      { field: "name", op: "not_in", value: ["甲"] },
      "(name is null or name <> all($1::text[]))",
      [["甲"]],
    ],
    ["a phone", { field: "phone", op: "eq", value: "+86 138-0000 0001" }, "phone = $1", ["13800000001"]],
    [
      "a phone's tail",
      { field: "phone", op: "contains", value: "00 01" },
      "case when phone ilike $1 then true else false end",
      ["%0001%"],
    ],
    ["a whole number", { field: "employees", op: "gte", value: 50 }, "employees >= $1::bigint", ["50"]],
    ["a fraction", { field: "employees", op: "lt", value: "2.5" }, "employees < $1::numeric", ["2.5"]],
    [
      "an amount between",
      { field: "annualRevenue", op: "between", value: [1, 2] },
      "annual_revenue between $1::numeric and $2::numeric",
      ["1", "2"],
    ],
    [
      "numbers",
      { field: "employees", op: "in", value: [1, 2] },
      "employees = any($1::bigint[])",
      [["1", "2"]],
    ],
    ["a day", { field: "foundedOn", op: "eq", value: "2020-02-29" }, "founded_on = $1::date", ["2020-02-29"]],
    [
      "days",
      { field: "foundedOn", op: "between", value: ["2020-01-01", "2020-12-31"] },
      "(founded_on >= $1::date and founded_on <= $2::date)",
      ["2020-01-01", "2020-12-31"],
    ],
    [
      "a day of a moment",
      { field: "lastActivityAt", op: "eq", value: "2026-03-10" },
      "(last_activity_at >= $1::timestamptz and last_activity_at < $2::timestamptz)",
      ["2026-03-09T16:00:00.000Z", "2026-03-10T16:00:00.000Z"],
    ],
    [
      "after a day",
      { field: "lastActivityAt", op: "gt", value: "2026-03-10" },
      "last_activity_at >= $1::timestamptz",
      ["2026-03-10T16:00:00.000Z"],
    ],
    [
      "a moment",
      { field: "lastActivityAt", op: "lte", value: "2026-03-10T08:00:00+08:00" },
      "(last_activity_at <= $1::timestamptz)",
      ["2026-03-10T00:00:00.000Z"],
    ],
    [
      "today",
      { field: "foundedOn", op: "within", value: { unit: "day", offset: 0 } },
      "(founded_on >= $1::date and founded_on <= $2::date)",
      ["2026-03-10", "2026-03-10"],
    ],
    [
      "long ago",
      { field: "lastActivityAt", op: "within", value: { olderThan: 30, unit: "day" } },
      "(last_activity_at < $1::timestamptz)",
      ["2026-02-07T16:00:00.000Z"],
    ],
    [
      "a choice",
      { field: "status", op: "ne", value: "customer" },
      "status is distinct from $1",
      ["customer"],
    ],
    [
      "me",
      { field: "owner", op: "in", value: [{ me: true }, "user_x"] },
      "owner_id = any($1::text[])",
      [["user_me", "user_x"]],
    ],
    [
      "my team",
      { field: "owner", op: "in_team", value: { team: "mine" } },
      "(starts_with(team_path, $1))",
      ["/a/b/"],
    ],
    [
      "a team",
      { field: "team", op: "in_team", value: "team_x" },
      "(strpos(team_path, $1) > 0)",
      ["/team_x/"],
    ],
    [
      "helpers",
      { field: "collaborators", op: "has_any", value: [{ me: true }] },
      "collaborator_ids && $1::text[]",
      [["user_me"]],
    ],
    ["nothing", { field: "annualRevenue", op: "is_empty" }, "annual_revenue is null", []],
    ["no tags", { field: "tags", op: "is_empty" }, "(tags is null or cardinality(tags) = 0)", []],
    ["something", { field: "name", op: "is_not_empty" }, "not (name is null or name = '')", []],
    [
      "an own choice",
      { field: "custom.grade", op: "eq", value: "甲" },
      "(custom ->> $1::text) = $2",
      ["grade", "甲"],
    ],
    [
      "an own day",
      { field: "custom.since", op: "gte", value: "2026-01-01" },
      "(custom ->> $1::text) >= $2 collate C",
      ["since", "2026-01-01"],
    ],
    [
      "own choices",
      { field: "custom.systems", op: "has_any", value: ["ERP"] },
      "(custom -> $1::text) ?| $2::text[]",
      ["systems", ["ERP"]],
    ],
  ])("%s", (_what, given, sql, params) => {
    expect(compiled(given)).toEqual({ sql, params });
  });

  it("reads an own number only where it is one", () => {
    expect(compiled({ field: "custom.seats", op: "gt", value: 3 }).sql).toBe(
      "(case jsonb_typeof(custom -> $1::text) when 'number' then (custom ->> $2::text)::numeric end) > $3::numeric",
    );
  });

  it("asks tags of their reasons, where an index serves", () => {
    const { sql, params } = compiled({ field: "tags", op: "has_all", value: ["价格敏感", "决策快"] });
    expect(sql.match(/exists \(select 1 from tag_reasons reasons/g)).toHaveLength(2);
    expect(params).toEqual(["customer", ["价格敏感"], "customer", ["决策快"]]);
  });
});

describe("a tree", () => {
  it("joins, and finds with `not` also what is unknown", () => {
    const given: Filter = {
      any: [
        {
          all: [{ field: "name", op: "eq", value: "a" }, { not: { field: "employees", op: "gt", value: 1 } }],
        },
        { all: [] },
        { any: [] },
      ],
    };
    expect(compiled(given).sql).toBe(
      "((name = $1 and (employees > $2::bigint) is not true) or true or false)",
    );
  });

  it("asks for related records, none of them, and as many", () => {
    const where: Filter = { field: "title", op: "contains", value: "总" };
    expect(compiled({ related: "contacts", where }).sql).toBe(
      "exists (select 1 from contacts r1 where r1.customer_id = id and r1.deleted_at is null and case when r1.title ilike $1 then true else false end)",
    );
    expect(compiled({ related: "contacts", count: { op: "eq", value: 0 } }).sql).toMatch(/^not exists \(/);
    expect(compiled({ related: "contacts", count: { op: "gte", value: 3 } }).sql).toMatch(
      /^\(select count\(\*\) from contacts r1 .+\) >= \$1::bigint$/,
    );
  });

  it("keeps an object apart from itself within itself", () => {
    const { sql } = compiled({
      related: "children",
      where: { related: "children", where: { field: "name", op: "eq", value: "x" } },
    });
    expect(sql).toContain("from customers r1 where r1.parent_id = id");
    expect(sql).toContain("from customers r2 where r2.parent_id = r1.id");
    expect(sql).toContain("r2.name = $1");
  });

  it("never puts a value into the text", () => {
    const bad = "x' or '1'='1";
    const { sql, params } = compiled({
      any: [
        { field: "name", op: "contains", value: bad },
        { field: "owner", op: "in_team", value: { team: bad } },
        { field: "tags", op: "has_any", value: [bad] },
      ],
    });
    expect(sql).not.toContain("or '1'");
    expect(JSON.stringify(params)).toContain("or '1'");
  });
});

describe("what is refused", () => {
  it.each<[string, Filter, string, string, string]>([
    ["a field that is none", { field: "nope", op: "eq", value: 1 }, "filter_unknown_field", "nope", ""],
    [
      "an own field that is none",
      { field: "custom.x", op: "eq", value: 1 },
      "filter_unknown_field",
      "custom.x",
      "",
    ],
    [
      "an operator that does not fit",
      { field: "name", op: "gt", value: "a" },
      "filter_operator",
      "name",
      "gt",
    ],
    [
      "people by equality",
      { field: "collaborators", op: "eq", value: "u" },
      "filter_operator",
      "collaborators",
      "eq",
    ],
    ["a text as number", { field: "employees", op: "eq", value: "many" }, "filter_value", "employees", "eq"],
    ["no value", { field: "name", op: "eq" }, "filter_value", "name", "eq"],
    ["an empty part", { field: "name", op: "contains", value: " " }, "filter_value", "name", "contains"],
    [
      "a day that is none",
      { field: "foundedOn", op: "gt", value: "2026-02-30" },
      "filter_value",
      "foundedOn",
      "gt",
    ],
    [
      "three ends",
      { field: "foundedOn", op: "between", value: ["2026-01-01", "2026-01-02", "2026-01-03"] },
      "filter_value",
      "foundedOn",
      "between",
    ],
    ["one end", { field: "employees", op: "between", value: [1] }, "filter_value", "employees", "between"],
    ["an unknown choice", { field: "status", op: "in", value: ["gone"] }, "filter_value", "status", "in"],
    [
      "a choice of two at once",
      { field: "status", op: "eq", value: ["prospect", "customer"] },
      "filter_value",
      "status",
      "eq",
    ],
    ["me as a name", { field: "name", op: "eq", value: { me: true } }, "filter_value", "name", "eq"],
    [
      "a period as a day",
      { field: "foundedOn", op: "eq", value: { last: 3, unit: "day" } },
      "filter_value",
      "foundedOn",
      "eq",
    ],
    ["an unknown relation", { related: "deals" }, "filter_unknown_relation", "deals", ""],
  ])("%s", (_what, given, reason, field, op) => {
    expect(refused(given)).toEqual({ reason, params: { field, op } });
  });

  it("is a masked field, to who may not see it", () => {
    const given: Filter = { field: "phone", op: "starts_with", value: "138" };
    expect(refused(given, asking([])).reason).toBe("filter_masked");
  });

  it("is a relation to what the person may not read", () => {
    expect(refused({ related: "contacts" }, asking(["customer.read"])).reason).toBe("forbidden");
  });

  it("is a tree too deep, and one too large", () => {
    const leaf: Filter = { field: "name", op: "is_empty" };
    const deep = Array.from({ length: 8 }).reduce<Filter>((inner) => ({ not: inner }), leaf);
    expect(refused(deep).reason).toBe("filter_too_deep");
    const wide: Filter = {
      all: Array.from({ length: 3 }, () => ({ any: Array.from({ length: 40 }, () => leaf) })),
    };
    expect(refused(wide).reason).toBe("filter_too_large");
  });
});

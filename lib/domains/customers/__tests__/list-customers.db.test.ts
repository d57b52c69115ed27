import { beforeAll, describe, expect, it } from "vitest";
import type { Filter, RecordQuery, SortKey } from "#lib/platform/records/contract.ts";
import { randomFrom } from "#tests/harness/random-from.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import {
  aggregateContacts,
  aggregateCustomers,
  createContact,
  createCustomer,
  listContacts,
  listCustomers,
} from "../index.ts";

const suite = useSuite({ CLOCK_FIXED_AT: "2026-03-10T02:00:00Z" });
const count = 90;
const own = () => suite.company.rep.context;
const industries = ["制造业", "零售", null];
const made: {
  id: string;
  name: string;
  industry: string | null;
  employees: number | null;
  revenue: number | null;
  tags: string[];
}[] = [];

/** Many equal and empty values, so that a page ends in the middle of equals. */
beforeAll(async () => {
  const random = randomFrom(11);
  const rows = Array.from({ length: count }, (_, index) => ({
    name: `第${String(index).padStart(2, "0")}家_100%公司`,
    industry: random.pick(industries),
    employees: random.pick([null, 10, 10, 3000]),
    revenue: random.pick([null, 0.1, 1_000_000.05, 1_000_000.06]),
    tags: random.pick([[], ["甲"], ["甲", "乙"]]),
    size: random.pick(["small", "large"] as const),
  }));
  for (const { revenue, ...row } of rows) {
    const { id } = await createCustomer(own(), { ...row, annualRevenue: revenue, onDuplicate: "create" });
    made.push({ id, ...row, revenue });
  }
  await suite.owner`
    update customers set
      created_at = timestamptz '2026-03-01 15:59:59.123456+00' + (abs(hashtext(id)) % 5) * interval '1 day',
      last_activity_at = case when abs(hashtext(id)) % 3 = 0 then null
        else timestamptz '2026-01-01 00:00:00.000001+00' + (abs(hashtext(id)) % 7) * interval '10 days' end`;
  await suite.owner`
    insert into custom_fields (id, tenant_id, object, key, label, type, created_by, choices)
    select 'field_' || k, ${suite.company.tenantId}, 'customer', k, k, t, 'x', c::jsonb
    from (values ('seats', 'number', '[]'), ('since', 'date', '[]'), ('grade', 'choice', '["甲级","乙级"]')) v(k, t, c)`;
});

async function walk(query: RecordQuery, limit = 7): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listCustomers(own(), { ...query, limit, ...(cursor && { cursor }) });
    ids.push(...page.items.map((item) => item.id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return ids;
}
const names = async (filter: Filter) =>
  (await listCustomers(own(), { filter, limit: 200 })).items.map((item) => item.id).sort();
const those = (test: (row: (typeof made)[number]) => boolean) =>
  made
    .filter(test)
    .map(({ id }) => id)
    .sort();

describe("a list", () => {
  const keys = ["name", "createdAt", "lastActivityAt", "employees", "annualRevenue", "status"];
  const orders: SortKey[][] = [
    ...keys.flatMap((field) => [
      [{ field, direction: "asc" } as const],
      [{ field, direction: "desc" } as const],
    ]),
    [
      { field: "employees", direction: "desc" },
      { field: "annualRevenue", direction: "asc" },
      { field: "createdAt", direction: "desc" },
    ],
    [],
  ];
  it.each(
    orders.map((sort) => [sort.map((key) => `${key.field} ${key.direction}`).join(", "), sort] as const),
  )("walks every record once, by %s", async (_name, sort) => {
    const whole = await listCustomers(own(), { sort: [...sort], limit: 200, count: true });
    expect(whole.total).toBe(count);
    const ids = await walk({ sort: [...sort] });
    expect(ids).toEqual(whole.items.map((item) => item.id));
    expect(new Set(ids).size).toBe(count);
  });

  it("puts what is empty last in both directions", async () => {
    for (const direction of ["asc", "desc"] as const) {
      const { items } = await listCustomers(own(), { sort: [{ field: "employees", direction }], limit: 200 });
      const filled = items.map((item) => item.employees !== null);
      expect(filled.indexOf(false)).toBe(filled.lastIndexOf(true) + 1);
    }
  });

  it("finds words in the middle and takes % and _ for what they are", async () => {
    expect((await listCustomers(own(), { q: "7家", count: true })).total).toBe(9);
    expect((await listCustomers(own(), { q: "_100% 公司", count: true })).total).toBe(count);
    expect((await listCustomers(own(), { q: "_1007", count: true })).total).toBe(0);
  });

  it.each<[string, RecordQuery, string]>([
    ["a cursor that is none", { cursor: "nonsense" }, "cursor_invalid"],
    ["an order by what has none", { sort: [{ field: "city", direction: "asc" }] }, "filter_not_sortable"],
    ["an order by nothing known", { sort: [{ field: "nope", direction: "asc" }] }, "filter_unknown_field"],
    ["a filter on nothing known", { filter: { field: "nope", op: "is_empty" } }, "filter_unknown_field"],
  ])("refuses %s", async (_what, query, reason) => {
    expect((await refusalOf(listCustomers(own(), query))).options.reason).toBe(reason);
  });

  it("refuses a cursor of another order, and one with an order to the database", async () => {
    const sort: SortKey[] = [{ field: "employees", direction: "asc" }];
    const { nextCursor } = await listCustomers(own(), { sort, limit: 3 });
    const other = listCustomers(own(), {
      sort: [{ field: "name", direction: "asc" }],
      cursor: nextCursor ?? "",
    });
    expect((await refusalOf(other)).options.reason).toBe("cursor_invalid");
    const forged = Buffer.from(JSON.stringify({ s: "employees", v: ["1); drop table leads", "x"] }));
    const refusal = await refusalOf(listCustomers(own(), { sort, cursor: forged.toString("base64url") }));
    expect(refusal.options.reason).toBe("cursor_invalid");
  });
});

describe("a filter", () => {
  it.each<[string, Filter, (row: (typeof made)[number]) => boolean]>([
    ["equal", { field: "industry", op: "eq", value: "零售" }, (row) => row.industry === "零售"],
    [
      "unequal, also what is empty",
      { field: "industry", op: "ne", value: "零售" },
      (row) => row.industry !== "零售",
    ],
    [
      "not in",
      { field: "industry", op: "not_in", value: ["零售", "制造业"] },
      (row) => row.industry === null,
    ],
    [
      "two characters in the middle",
      { field: "name", op: "contains", value: "7家" },
      (row) => row.name.includes("7家"),
    ],
    [
      "not containing",
      { field: "industry", op: "not_contains", value: "造" },
      (row) => row.industry !== "制造业",
    ],
    ["a number", { field: "employees", op: "gt", value: 10 }, (row) => (row.employees ?? 0) > 10],
    [
      "cents",
      { field: "annualRevenue", op: "lte", value: 1_000_000.05 },
      (row) => row.revenue !== null && row.revenue < 1_000_000.06,
    ],
    ["between", { field: "annualRevenue", op: "between", value: [0, 1] }, (row) => row.revenue === 0.1],
    ["empty", { field: "employees", op: "is_empty" }, (row) => row.employees === null],
    ["any tag", { field: "tags", op: "has_any", value: ["乙", "丙"] }, (row) => row.tags.includes("乙")],
    ["all tags", { field: "tags", op: "has_all", value: ["甲", "乙"] }, (row) => row.tags.length === 2],
    ["no tag", { field: "tags", op: "has_none", value: ["甲"] }, (row) => row.tags.length === 0],
    ["no tags at all", { field: "tags", op: "is_empty" }, (row) => row.tags.length === 0],
    ["mine", { field: "owner", op: "eq", value: { me: true } }, () => true],
    ["my team's", { field: "owner", op: "in_team", value: { team: "mine" } }, () => true],
    ["another team's", { field: "team", op: "in_team", value: { team: "team_none" } }, () => false],
    ["made by my team", { field: "createdBy", op: "in_team", value: { team: "mine" } }, () => true],
    ["not", { not: { field: "employees", op: "gt", value: 10 } }, (row) => !((row.employees ?? 0) > 10)],
    [
      "any of",
      {
        any: [
          { field: "employees", op: "eq", value: 3000 },
          { field: "industry", op: "is_empty" },
        ],
      },
      (row) => row.employees === 3000 || row.industry === null,
    ],
    ["none related", { related: "contacts", count: { op: "eq", value: 0 } }, () => true],
  ])("%s", async (_what, filter, test) => {
    expect(await names(filter)).toEqual(those(test));
  });

  it("takes a day in the company's zone", async () => {
    const [{ day, rows } = { day: "", rows: 0 }] = await suite.owner<{ day: string; rows: number }[]>`
      select to_char(created_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day, count(*)::int as rows
      from customers group by 1 order by 2 desc limit 1`;
    expect(await names({ field: "createdAt", op: "eq", value: day })).toHaveLength(rows);
    expect(
      await names({ field: "createdAt", op: "within", value: { unit: "month", offset: 0 } }),
    ).toHaveLength(count);
    const silent = await names({
      field: "lastActivityAt",
      op: "within",
      value: { olderThan: 30, unit: "day" },
    });
    const [{ n } = { n: 0 }] = await suite.owner<{ n: number }[]>`
      select count(*)::int as n from customers where last_activity_at < timestamptz '2026-02-08 00:00+08'`;
    expect(silent).toHaveLength(n);
  });

  it("asks the tenant's own fields, whatever lies there", async () => {
    const ids = made.slice(0, 4).map(({ id }) => id);
    const values = [
      { seats: 5, since: "2026-01-31", grade: "甲级" },
      { seats: "many", since: "soon" },
      { seats: 50 },
      {},
    ];
    for (const [index, id] of ids.entries()) {
      await suite.owner`update customers set custom = ${suite.owner.json(values[index] ?? {})} where id = ${id}`;
    }
    expect(await names({ field: "custom.seats", op: "gt", value: 3 })).toEqual([ids[0], ids[2]].sort());
    expect(await names({ field: "custom.since", op: "lt", value: "2026-02-01" })).toEqual([ids[0]]);
    expect(await names({ field: "custom.grade", op: "eq", value: "甲级" })).toEqual([ids[0]]);
    const sort: SortKey[] = [{ field: "custom.seats", direction: "desc" }];
    expect((await walk({ sort })).slice(0, 2)).toEqual([ids[2], ids[0]]);
    const months = await aggregateCustomers(own(), {
      filter: { field: "custom.seats", op: "is_not_empty" },
      groupBy: [{ field: "custom.since", by: "month" }],
      measures: [{ fn: "sum", field: "custom.seats" }],
    });
    expect(months.items).toEqual([
      { "custom.since": "2026-01-01", "sum_custom.seats": 5 },
      { "custom.since": null, "sum_custom.seats": 50 },
    ]);
    const wrong = { field: "custom.grade", op: "eq", value: "丙级" } as const;
    expect((await refusalOf(listCustomers(own(), { filter: wrong }))).options.reason).toBe("filter_value");
  });
});

describe("an aggregate", () => {
  it("counts and sums by group as adding up by hand does", async () => {
    const { items } = await aggregateCustomers(own(), {
      groupBy: [{ field: "industry" }],
      measures: [
        { fn: "count" },
        { fn: "sum", field: "annualRevenue", as: "revenue" },
        { fn: "max", field: "employees" },
      ],
      sort: [{ field: "count", direction: "desc" }],
    });
    const expected = industries.map((industry) => {
      const rows = made.filter((row) => row.industry === industry);
      const revenue = Math.round(rows.reduce((sum, row) => sum + (row.revenue ?? 0), 0) * 100) / 100;
      return {
        industry,
        count: rows.length,
        revenue,
        max_employees: Math.max(...rows.map((row) => row.employees ?? 0)),
      };
    });
    expect(items).toHaveLength(3);
    for (const row of expected) expect(items).toContainEqual(row);
    expect(items.map((row) => Number(row.count))).toEqual(
      [...items.map((row) => Number(row.count))].sort((a, b) => b - a),
    );
  });

  it("counts a record under each of its tags", async () => {
    const { items } = await aggregateCustomers(own(), { groupBy: [{ field: "tags" }] });
    const of = (tag: string) => made.filter((row) => row.tags.includes(tag)).length;
    expect(items).toContainEqual({ tags: "甲", count: of("甲") });
    expect(items).toContainEqual({ tags: "乙", count: of("乙") });
    expect(items).toContainEqual({ tags: null, count: made.filter((row) => row.tags.length === 0).length });
  });

  it("groups by days of the company's zone, and names people", async () => {
    const days = await aggregateCustomers(own(), { groupBy: [{ field: "createdAt", by: "day" }] });
    const expected = await suite.owner`
      select to_char(created_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as "createdAt", count(*)::int as count
      from customers group by 1 order by 1`;
    expect(days.items).toEqual([...expected]);
    const people = await aggregateCustomers(own(), { groupBy: [{ field: "owner" }] });
    expect(people).toEqual({
      items: [{ owner: suite.company.rep.userId, count }],
      names: { owner: { [suite.company.rep.userId]: "rep" } },
    });
  });

  it.each<[string, Parameters<typeof aggregateCustomers>[1], string]>([
    ["a group of what is no group", { groupBy: [{ field: "address" }] }, "filter_not_groupable"],
    ["a month of a name", { groupBy: [{ field: "industry", by: "month" }] }, "filter_not_groupable"],
    ["a sum of names", { measures: [{ fn: "sum", field: "name" }] }, "filter_not_measurable"],
    ["a sum of nothing", { measures: [{ fn: "sum" }] }, "filter_not_measurable"],
    ["an order by what is not there", { sort: [{ field: "x", direction: "asc" }] }, "filter_not_sortable"],
  ])("refuses %s", async (_what, query, reason) => {
    expect((await refusalOf(aggregateCustomers(own(), query))).options.reason).toBe(reason);
  });
});

describe("contacts", () => {
  it("are found by their customer and customers by their contacts", async () => {
    const [first, second] = made;
    for (const [name, title, customer] of [
      ["王总", "总经理", first?.id],
      ["李工", "工程师", first?.id],
      ["赵总", "总经理", second?.id],
    ] as const) {
      await createContact(own(), { name, title, customer: customer ?? null, onDuplicate: "create" });
    }
    const boss: Filter = { field: "title", op: "contains", value: "经理" };
    expect(await names({ related: "contacts", where: boss })).toEqual([first?.id, second?.id].sort());
    expect(await names({ related: "contacts", count: { op: "gte", value: 2 } })).toEqual([first?.id]);
    const of = await listContacts(own(), {
      filter: { related: "customers", where: { field: "name", op: "eq", value: first?.name ?? "" } },
    });
    expect(of.items.map((item) => item.name).sort()).toEqual(["李工", "王总"]);
    expect(of.items[0]).toMatchObject({ customer: { id: first?.id, name: first?.name } });
    const { names: called } = await aggregateContacts(own(), { groupBy: [{ field: "customer" }] });
    expect(called.customer?.[second?.id ?? ""]).toBe(second?.name);
  });
});

describe("other people", () => {
  it("count only what they may see", async () => {
    const { rep2, leader, csm } = suite.company;
    expect((await listCustomers(rep2.context, { count: true })).total).toBe(0);
    expect((await listCustomers(leader.context, { count: true })).total).toBe(count);
    expect((await listCustomers(csm.context, { count: true })).total).toBe(count);
    expect((await aggregateCustomers(rep2.context, {})).items).toEqual([{ count: 0 }]);
  });
});

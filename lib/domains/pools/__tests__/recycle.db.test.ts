import { describe, expect, it } from "vitest";
import { getLeadRecord, updateLead } from "#lib/domains/leads/index.ts";
import { aLead } from "#tests/factories/lead.ts";
import { aCustomer, aPool } from "#tests/factories/pool.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { tracesOf } from "#tests/harness/traces.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import {
  archivePool,
  beginRecycleDay,
  claimFromPool,
  companies,
  poolHistory,
  previewRecycle,
  recycleCompany,
  recyclePool,
  updatePool,
} from "../index.ts";

const suite = useSuite();
const boss = () => suite.company.director.context;
const silent = (days: number) => ({
  any: [
    { field: "lastActivityAt", op: "is_empty" as const },
    { field: "lastActivityAt", op: "within" as const, value: { olderThan: days, unit: "day" as const } },
  ],
});
/** Only what this test made. */
const marked = (industry: string, filter: object) => ({
  all: [{ field: "industry", op: "eq", value: industry }, filter] as never,
});

const aged = (id: string, days: number, active: number | null) => suite.owner`
  update leads set created_at = now() - make_interval(days => ${days}),
    last_activity_at = ${active === null ? null : new Date(Date.now() - active * 86_400_000)} where id = ${id}`;

/** Leads of both teams: silent for long, silent for a while, spoken to, new, protected, converted. */
async function variety(industry: string) {
  const { rep, rep2 } = suite.company;
  const make = async (context = rep.context) => (await aLead(context, { industry })).id;
  const [old, whole, spoken, fresh, kept, done] = [
    await make(),
    await make(rep2.context),
    await make(),
    await make(),
    await make(),
    await make(),
  ];
  for (const id of [old, kept, done]) await aged(id, 60, 40);
  await aged(whole, 60, null);
  await aged(spoken, 60, 1);
  await suite.owner`update leads set protected_until = now() + interval '1 day' where id = ${kept}`;
  await suite.owner`update leads set status = 'converted' where id = ${done}`;
  return { old, whole, spoken, fresh, kept, done };
}

describe("previewRecycle and recyclePool", () => {
  it("take what is silent and neither new, protected nor converted; the preview is what then happens", async () => {
    const { rep, rep2, teams } = suite.company;
    const leads = await variety("回收一");
    const rule = { name: "30 天没有跟进", filter: marked("回收一", silent(30)) };
    const pool = await aPool(suite, { protectionDays: 10, recycleRules: [rule] });
    const preview = await previewRecycle(boss(), { pool });
    expect(preview).toMatchObject({ total: 2, rules: [{ rule: { name: rule.name }, count: 2 }] });
    expect(preview.owners.map(({ user, count }) => [user.name, count]).sort()).toEqual([
      ["rep", 1],
      ["rep2", 1],
    ]);
    const foreseen = preview.items.map(({ record }) => record.id).sort();
    expect(foreseen).toEqual([leads.old, leads.whole].sort());
    expect(preview.items.every(({ record }) => record.name.startsWith("德芙"))).toBe(true);

    const traces = await tracesOf(suite, boss(), () => recyclePool(boss(), { pool }));
    const lost = traces.changes.filter(({ field, after }) => field === "pool" && after === pool);
    expect(lost.map(({ entity_id }) => entity_id).sort()).toEqual(foreseen);
    expect(traces.events.map(({ type }) => type)).toContain("lead.recycled");
    expect(await recyclePool(boss(), { pool })).toEqual({ recycled: 0 });
    expect((await previewRecycle(boss(), { pool })).total).toBe(0);
    const [row] = await suite.owner`select owner_id, team_path, pool_id from leads where id = ${leads.old}`;
    expect(row).toMatchObject({ owner_id: null, team_path: teams.east.path, pool_id: pool });
    const { items } = await poolHistory(boss(), { record: leads.old });
    expect(items).toMatchObject([
      { reason: "recycled", rule: rule.name, by: null, owner: { id: rep.userId } },
    ]);
    const [change] =
      await suite.owner`select from_id, reason, by from owner_changes where record_id = ${leads.old}`;
    expect(change).toEqual({ from_id: rep.userId, reason: rule.name, by: null });
    const notices = await suite.owner`select user_id, kind from notifications where kind = 'lead.recycled'`;
    expect(notices.map(({ user_id }) => user_id).sort()).toEqual([rep.userId, rep2.userId].sort());
  });

  it("tries rules that are only thought of, and writes nothing", async () => {
    const { spoken, fresh } = await variety("回收二");
    const pool = await aPool(suite);
    const everything = { name: "全部", filter: marked("回收二", { all: [] }) };
    const preview = await previewRecycle(boss(), { pool, recycleRules: [everything], limit: 1 });
    expect(preview.total).toBe(4);
    expect(preview.items).toHaveLength(1);
    expect(await recyclePool(boss(), { pool })).toEqual({ recycled: 0 });
    for (const id of [spoken, fresh]) {
      expect((await getLeadRecord(suite.company.rep.context, { id }))?.pool).toBeNull();
    }
    const rules = [{ name: "坏", filter: { field: "nothing", op: "eq" as const, value: 1 } }];
    expect((await refusalOf(previewRecycle(boss(), { pool, recycleRules: rules }))).options.reason).toBe(
      "filter_unknown_field",
    );
  });

  it("asks rules in their order, and a nearer pool first", async () => {
    const { teams } = suite.company;
    await variety("回收三");
    const filter = marked("回收三", silent(30));
    const wide = await aPool(suite, { recycleRules: [{ name: "大区", filter }] });
    const near = await aPool(suite, {
      team: teams.east1.id,
      recycleRules: [
        { name: "先", filter: { all: [filter, { field: "lastActivityAt", op: "is_not_empty" }] } as never },
        { name: "后", filter },
      ],
    });
    const names = async (pool: string) =>
      (await previewRecycle(boss(), { pool })).rules.map(({ rule, count }) => [rule.name, count]);
    expect(await names(near)).toEqual([
      ["先", 1],
      ["后", 1],
    ]);
    expect(await names(wide)).toEqual([["大区", 1]]);
    await recycleCompany(suite.company.admin.context);
    const rows = await suite.owner`
      select m.rule_name, m.pool_id, count(*)::int as n from pool_moves m join leads l on l.id = m.record_id
      where l.industry = '回收三' group by 1, 2 order by 1`;
    expect(rows.map(({ rule_name, pool_id, n }) => [rule_name, pool_id, n])).toEqual(
      [
        ["先", near, 1],
        ["后", near, 1],
        ["大区", wide, 1],
      ].sort(),
    );
  });

  it("takes in batches, and each record once however many recycle at once", async () => {
    const { rep } = suite.company;
    for (let count = 0; count < 12; count += 1) await aLead(rep.context, { industry: "回收四" });
    const rule = { name: "全部", filter: marked("回收四", { all: [] }) };
    const pool = await aPool(suite, { recycleRules: [rule] });
    const batches = Array.from({ length: 6 }, () => recyclePool(boss(), { pool, limit: 4 }));
    const counts = (await Promise.all(batches)).map(({ recycled }) => recycled);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(12);
    expect(Math.max(...counts)).toBe(4);
    const [moves] = await suite.owner`select count(*)::int as n from pool_moves where pool_id = ${pool}`;
    expect(moves?.n).toBe(12);
  });

  it("leaves what was claimed alone while it is protected", async () => {
    const { mate, rep } = suite.company;
    const lead = await aLead(rep.context, { industry: "回收五" });
    await aged(lead.id, 60, 40);
    const rule = { name: "30 天没有跟进", filter: marked("回收五", silent(30)) };
    const pool = await aPool(suite, { protectionDays: 10, recycleRules: [rule] });
    await recyclePool(boss(), { pool });
    await claimFromPool(mate.context, { object: "lead", records: [{ id: lead.id }] });
    expect(await recyclePool(boss(), { pool })).toEqual({ recycled: 0 });
    await suite.owner`update leads set protected_until = now() - interval '1 minute' where id = ${lead.id}`;
    expect(await recyclePool(boss(), { pool })).toEqual({ recycled: 1 });
  });

  it("recycles customers by what hangs on them", async () => {
    const { rep } = suite.company;
    const [quiet, busy] = [
      await aCustomer(rep.context, "没有商机有限公司"),
      await aCustomer(rep.context, "有人维护有限公司"),
    ];
    const { tenantId, teams } = suite.company;
    await suite.owner`insert into contacts (id, tenant_id, created_by, owner_id, team_path, customer_id, name)
      values ('contact_r1', ${tenantId}, ${rep.userId}, ${rep.userId}, ${teams.east1.path}, ${busy}, '王总')`;
    const none = { related: "contacts", count: { op: "eq" as const, value: 0 } };
    const pool = await aPool(suite, {
      object: "customer",
      recycleRules: [{ name: "没有联系人", filter: none }],
    });
    expect((await previewRecycle(boss(), { pool })).items.map(({ record }) => record.id)).toEqual([quiet]);
    expect(await recyclePool(boss(), { pool })).toEqual({ recycled: 1 });
  });
});

describe("the day's recycling", () => {
  it("is taken on by one of several processes, for every company with an administrator", async () => {
    const own = (await companies()).filter(({ principal }) => principal.tenantId === suite.company.tenantId);
    expect(own.map(({ principal, actor }) => [principal.userId, actor.type])).toEqual([
      [suite.company.admin.userId, "system"],
    ]);
    const takers = await Promise.all((await Promise.all([companies(), companies(), companies()])).flat());
    const mine = takers.filter(({ principal }) => principal.tenantId === suite.company.tenantId);
    const day = "2026-03-02";
    const taken = await Promise.all(
      mine.map(async (context) => {
        const { by } = await beginRecycleDay(context, { day }, { idempotencyKey: `recycle-day-${day}` });
        return by === context.requestId;
      }),
    );
    expect(mine).toHaveLength(3);
    expect(taken.filter(Boolean)).toHaveLength(1);
  });
});

describe("pools", () => {
  it("are set up by leaders of the ground alone, with settings that can be asked", async () => {
    const { rep, leader, teams, director } = suite.company;
    const pool = await aPool(suite);
    for (const { context } of [rep, leader]) {
      expect((await refusalOf(updatePool(context, { id: pool, set: { name: "改" } }))).code).toBe(
        "forbidden",
      );
    }
    const { version } = await updatePool(director.context, {
      id: pool,
      version: 1,
      set: { dailyClaims: 5, team: teams.east1.id },
    });
    const change = (set: object, at = version) =>
      refusalOf(updatePool(director.context, { id: pool, version: at, set }));
    expect((await change({ name: "x" }, 1)).options.reason).toBe("edited_since");
    expect((await change({ hiddenFields: ["nothing"] })).options.reason).toBe("filter_unknown_field");
    expect((await change({ team: "team_x" })).options.reason).toBe("team_not_found");
    expect(
      (await change({ recycleRules: [{ name: "坏", filter: { field: "no", op: "eq", value: 1 } }] })).code,
    ).toBe("invalid");
    const lead = await aLead(rep.context, { industry: "归档" });
    await updatePool(director.context, {
      id: pool,
      set: { recycleRules: [{ name: "全部", filter: marked("归档", { all: [] }) }] },
    });
    await recyclePool(director.context, { pool });
    expect((await refusalOf(archivePool(director.context, { id: pool }))).options).toMatchObject({
      reason: "pool_not_empty",
      params: { count: 1 },
    });
    await claimFromPool(rep.context, { object: "lead", records: [{ id: lead.id }] }).catch(() => undefined);
    await updateLead(rep.context, { id: lead.id, set: { need: "x" } });
    await archivePool(director.context, { id: pool });
    expect((await refusalOf(recyclePool(director.context, { pool }))).options.reason).toBe("pool_not_found");
  });
});

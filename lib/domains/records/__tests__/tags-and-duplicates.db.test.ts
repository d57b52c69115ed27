import { describe, expect, it } from "vitest";
import { logActivity } from "#lib/domains/activities/index.ts";
import {
  createContact,
  createCustomer,
  deleteCustomer,
  findCustomerDuplicates,
  getCustomer,
  listCustomers,
  tagCustomers,
  updateCustomer,
} from "#lib/domains/customers/index.ts";
import type { RelayedEvent } from "#lib/platform/outbox-relay.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import {
  applySmartTags,
  defineTag,
  deleteTag,
  dismissDuplicate,
  ensureDefaultTags,
  followEvents,
  listDefaultTags,
  listDuplicates,
  listTags,
  mergeTags,
  systemContexts,
  updateTag,
} from "../index.ts";

const suite = useSuite({ CLOCK_FIXED_AT: "2026-03-10T02:00:00Z" });
const leader = () => suite.company.leader.context;
const customer = async (name: string, more = {}, context = leader()) =>
  (await createCustomer(context, { name, onDuplicate: "create", ...more })).id;
const tagsOn = async (id: string) =>
  ((await getCustomer(leader(), { id })) as { tags?: string[] } | null)?.tags ?? [];
const reasonOf = async (id: string, tag: string) =>
  (
    await suite.owner`select kind, reason, detail, by from tag_reasons where record_id = ${id} and tag = ${tag}`
  )[0];
const reason = async (call: Promise<unknown>) => (await refusalOf(call)).options.reason;
async function system() {
  const [context] = await systemContexts("smart-tags", suite.company.tenantId);
  if (!context) throw new Error("no administrator");
  return context;
}
/** What the relay would hand on of all that was written since. */
async function follow(): Promise<number> {
  const rows = await suite.owner`select * from outbox_events where sent_at is null order by created_at, id`;
  await suite.owner`update outbox_events set sent_at = now() where sent_at is null`;
  const events = rows.map(
    (row): RelayedEvent => ({
      id: row.id,
      tenantId: row.tenant_id,
      type: row.type,
      aggregateType: row.aggregate_type,
      aggregateId: row.aggregate_id,
      payload: row.payload,
    }),
  );
  return followEvents(events.filter(({ type }) => type !== "tag.applied"));
}

describe("a smart tag", () => {
  it("goes on with its reason and comes off by itself, and leaves what people put on", async () => {
    const rule = { field: "employees", op: "gte", value: 1000 } as const;
    const big = await customer("万人集团有限公司", { employees: 12000 });
    const small = await customer("小作坊有限公司", { employees: 3 });
    const hand = await customer("手工标注有限公司", { employees: 5 });
    await tagCustomers(leader(), { ids: [hand], add: ["大客户"], reason: "老板认识" });
    await defineTag(leader(), {
      object: "customer",
      name: "大客户",
      color: "red",
      rule,
      ruleText: "员工 {employees} 人",
    });
    await follow();
    expect(await tagsOn(big)).toEqual(["大客户"]);
    expect(await tagsOn(small)).toEqual([]);
    expect(await reasonOf(big, "大客户")).toMatchObject({
      kind: "rule",
      reason: "员工 12,000 人",
      detail: { employees: 12000 },
      by: null,
    });
    const filter = { field: "tags", op: "has_any", value: ["大客户"] } as const;
    expect((await listCustomers(leader(), { filter, count: true })).total).toBe(2);

    await updateCustomer(leader(), { id: small, version: 1, set: { employees: 2000 } });
    await updateCustomer(leader(), { id: big, version: 1, set: { employees: 10 } });
    await follow();
    expect([await tagsOn(big), await tagsOn(small), await tagsOn(hand)]).toEqual([
      [],
      ["大客户"],
      ["大客户"],
    ]);
    expect(await reasonOf(hand, "大客户")).toMatchObject({ kind: "manual", reason: "老板认识" });
    expect(await applySmartTags(await system())).toBe(0);
    const told =
      await suite.owner`select before, after, actor_type from field_changes where entity_id = ${big} and field = 'tags' order by id`;
    expect(told.map((row) => [row.before, row.after, row.actor_type]).slice(-1)).toEqual([
      [["大客户"], [], "system"],
    ]);
    await deleteCustomer(leader(), { id: small });
    await follow();
    expect(await reasonOf(small, "大客户")).toBeUndefined();
  });

  it("follows the days and what hangs on a record, with ready-made rules", async () => {
    const { items } = await ensureDefaultTags(leader(), { keys: ["silent", "fast", "valuable"] });
    expect(items.map(({ name }) => name)).toEqual(["决策快", "沉默30天", "高价值"]);
    expect((await ensureDefaultTags(leader(), { keys: ["silent"] })).items).toEqual([]);
    const id = await customer("久无音讯有限公司", {
      profile: { decisionStyle: "fast" },
      level: "a",
      annualRevenue: 5e8,
    });
    await suite.owner`update customers set last_activity_at = '2026-01-20T02:00:00Z' where id = ${id}`;
    await applySmartTags(await system());
    expect(new Set(await tagsOn(id))).toEqual(new Set(["决策快", "沉默30天", "高价值"]));
    expect(await reasonOf(id, "沉默30天")).toMatchObject({
      reason: "最近跟进：2026-01-20，已超过 30 天没有联系",
    });
    expect(await reasonOf(id, "决策快")).toMatchObject({ reason: "决策风格是“决策快”" });
    await follow();
    await logActivity(leader(), { kind: "call", subject: "回访", at: "2026-03-10T01:00:00Z", customer: id });
    await follow();
    expect(await tagsOn(id)).not.toContain("沉默30天");
  });

  it("is all ready-made rules, each a filter that its object takes", async () => {
    await ensureDefaultTags(suite.company.admin.context, {});
    const { items: offered } = await listDefaultTags(leader(), { object: "lead" });
    expect(offered.map(({ name, known }) => [name, known])).toEqual([
      ["高意向", true],
      ["久未跟进", true],
    ]);
    for (const object of ["customer", "lead", "opportunity"] as const) {
      const { items } = await listTags(leader(), { object });
      expect(items.some(({ rule }) => rule)).toBe(true);
      for (const { id, name, rule, ruleText } of items.filter((each) => each.rule)) {
        await updateTag(leader(), { id, set: { rule } });
        expect(name).not.toContain("tag.");
        expect(ruleText).toMatch(/\{\w/);
      }
    }
    await applySmartTags(await system());
  });

  it("is refused with a rule that does not fit, or that means another thing to everybody", async () => {
    const tag = { object: "customer", name: "不行" } as const;
    const personal = { all: [{ field: "owner", op: "eq", value: { me: true } }] } as const;
    expect(await reason(defineTag(leader(), { ...tag, rule: { all: [...personal.all] } }))).toBe(
      "tag_rule_personal",
    );
    expect(await reason(defineTag(leader(), { ...tag, rule: { field: "x", op: "is_empty" } }))).toBe(
      "filter_unknown_field",
    );
    expect((await refusalOf(defineTag(suite.company.rep.context, tag))).code).toBe("forbidden");
  });
});

describe("tags", () => {
  it("are renamed, merged and deleted on all records, also those out of sight, with their reasons", async () => {
    const mine = await customer("看得见有限公司", { tags: ["甲"] });
    const both = await customer("两个都有有限公司", { tags: ["甲", "乙"] });
    const hidden = await customer("看不见有限公司", { tags: ["甲"] }, suite.company.rep2.context);
    const one = await defineTag(leader(), { object: "customer", name: "甲" });
    const two = await defineTag(leader(), { object: "customer", name: "乙" });
    expect(await reason(updateTag(leader(), { id: one.id, set: { name: "乙" } }))).toBe("tag_taken");
    await updateTag(leader(), { id: one.id, version: 1, set: { name: "丙", color: "blue" } });
    const tagged = async (id: string) =>
      (await suite.owner`select tags, version from customers where id = ${id}`)[0];
    expect([await tagged(mine), await tagged(both), await tagged(hidden)]).toEqual([
      { tags: ["丙"], version: "1" },
      { tags: ["丙", "乙"], version: "1" },
      { tags: ["丙"], version: "1" },
    ]);
    await mergeTags(leader(), { from: one.id, into: two.id });
    expect([await tagged(mine), await tagged(both), await tagged(hidden)].map((row) => row?.tags)).toEqual([
      ["乙"],
      ["乙"],
      ["乙"],
    ]);
    const reasons = await suite.owner`select record_id from tag_reasons where tag = '乙' order by 1`;
    expect(reasons.map((row) => row.record_id)).toEqual([mine, both, hidden].sort());
    await deleteTag(leader(), { id: two.id });
    expect((await tagged(hidden))?.tags).toEqual([]);
    expect(await suite.owner`select 1 from tag_reasons where tag in ('甲', '乙', '丙')`).toHaveLength(0);
  });
});

describe("duplicates", () => {
  it("are pairs within the scope, once each, until somebody tells them apart", async () => {
    const { rep2, mate, manager } = suite.company;
    const one = await customer("上海远望科技有限公司", { phone: "13611112222" });
    const two = await customer("远望科技", { phone: "13611112222" });
    const typo = await customer("上海远旺科技有限公司");
    await customer("远望科技（苏州）", {}, rep2.context);
    const pairs = async (context = leader()) => {
      const all = [];
      let cursor: string | undefined;
      do {
        const page = await listDuplicates(context, {
          object: "customer",
          limit: 1,
          ...(cursor && { cursor }),
        });
        all.push(...page.items);
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      return all.map(({ records, reasons }) => ({ ids: records.map(({ id }) => id).sort(), reasons }));
    };
    const seen = await pairs();
    expect(seen).toHaveLength(3);
    expect(seen).toContainEqual({ ids: [one, two].sort(), reasons: ["phone", "name"] });
    expect(seen.map(({ ids }) => ids)).toContainEqual([one, typo].sort());
    expect(await pairs(mate.context)).toEqual([]);
    expect((await pairs(manager.context)).length).toBeGreaterThan(3);

    const sought = { name: "上海远望科技有限公司", phone: "13611112222", except: one };
    const asked = async () => (await findCustomerDuplicates(leader(), sought)).items.map(({ id }) => id);
    expect(await asked()).toContain(two);
    const apart = { object: "customer", first: two, second: one } as const;
    expect((await refusalOf(dismissDuplicate(mate.context, apart))).code).toBe("not_found");
    await dismissDuplicate(leader(), apart);
    expect((await pairs()).map(({ ids }) => ids)).not.toContainEqual([one, two].sort());
    expect(await asked()).not.toContain(two);
    await deleteCustomer(leader(), { id: typo });
    expect(await pairs()).toEqual([]);
  });

  it("are found among people", async () => {
    const context = leader();
    const at = await customer("同名公司");
    for (const phone of ["13511110000", "13511110001"]) {
      await createContact(context, { name: "陈晨", customer: at, phone, onDuplicate: "create" });
    }
    const { items } = await listDuplicates(context, { object: "contact" });
    expect(items).toMatchObject([{ reasons: ["name"], records: [{ name: "陈晨" }, { name: "陈晨" }] }]);
    expect((await listDuplicates(context, { object: "lead" })).items).toEqual([]);
  });
});

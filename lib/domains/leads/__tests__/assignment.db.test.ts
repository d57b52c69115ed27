import { describe, expect, it } from "vitest";
import type { SaveAssignmentRuleInput } from "#lib/domains/pools/contract.ts";
import { ownerHistory } from "#lib/domains/pools/index.ts";
import { aLead, leadFacts, readLead } from "#tests/factories/lead.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import {
  captureLead,
  enableAssignmentRule,
  listAssignmentRules,
  orderAssignmentRules,
  previewAssignment,
  removeAssignmentRule,
  saveAssignmentRule,
} from "../index.ts";

const suite = useSuite();
const boss = () => suite.company.director.context;
const finder = () => suite.company.marketing.context;
const ownerOf = async (id: string) => (await readLead(suite.company.admin.context, id)).owner?.id ?? null;

/** Saves a rule; it is gone again when the test ends. */
async function withRule<T>(rule: SaveAssignmentRuleInput, work: (id: string) => Promise<T>): Promise<T> {
  const { id } = await saveAssignmentRule(boss(), rule);
  try {
    return await work(id);
  } finally {
    await removeAssignmentRule(boss(), { id });
  }
}

describe("rules for new leads", () => {
  it("leave a lead to the team when there is none, and a rep's own find to the rep", async () => {
    const { rep, rep2 } = suite.company;
    expect((await aLead(finder())).owner).toBeNull();
    await withRule({ name: "都给二组", strategy: "user", userIds: [rep2.userId] }, async () => {
      expect((await aLead(rep.context)).owner?.id).toBe(rep.userId);
      expect((await aLead(finder())).owner?.id).toBe(rep2.userId);
    });
    expect((await aLead(finder())).owner).toBeNull();
  });

  it("keep why: the rule, the factors of everybody, and a notice to who got it", async () => {
    const { rep, mate, rep2, admin } = suite.company;
    await aLead(rep.context);
    const rule = { name: "按在手数", strategy: "load" as const, userIds: [rep.userId, mate.userId] };
    await withRule(rule, async (ruleId) => {
      const { id } = await captureLead(finder(), leadFacts());
      expect(await ownerOf(id)).toBe(mate.userId);
      const { items } = await ownerHistory(admin.context, { object: "lead", id });
      expect(items).toMatchObject([
        { from: null, to: { id: mate.userId, name: "mate" }, reason: "按在手数", by: null },
      ]);
      expect(items[0]?.factors.map(({ user, key }) => [user, key])).toEqual([
        ["rep", "load"],
        ["mate", "load"],
      ]);
      const [change] = await suite.owner`select rule_id from owner_changes where record_id = ${id}`;
      expect(change?.rule_id).toBe(ruleId);
      const notices = await suite.owner`select user_id, kind from notifications where record_id = ${id}`;
      expect([...notices]).toEqual([{ user_id: mate.userId, kind: "lead.assigned_by_rule" }]);
      expect((await refusalOf(ownerHistory(rep2.context, { object: "lead", id }))).code).toBe("not_found");
    });
  });

  it("hand out fairly in turn, also when many come at once", async () => {
    const { rep, mate, rep2 } = suite.company;
    const userIds = [rep.userId, mate.userId, rep2.userId];
    await withRule({ name: "轮流", strategy: "round_robin", userIds }, async () => {
      const made = await Promise.all(Array.from({ length: 12 }, () => captureLead(finder(), leadFacts())));
      const owners = await Promise.all(made.map(({ id }) => ownerOf(id)));
      expect(userIds.map((user) => owners.filter((owner) => owner === user).length)).toEqual([4, 4, 4]);
    });
  });

  it("ask in their order, by filter, and pass by what no longer can be asked", async () => {
    const { rep, mate, rep2 } = suite.company;
    const rich = { field: "budgetAmount", op: "gte", value: 1_000_000 } as const;
    const make = (name: string, userId: string, filter?: object) =>
      saveAssignmentRule(boss(), { name, strategy: "user", userIds: [userId], ...(filter && { filter }) });
    const broken = await make("坏掉的", rep.userId, rich);
    await suite.owner`update assignment_rules set filter = '{"field":"custom.gone","op":"eq","value":"x"}' where id = ${broken.id}`;
    const big = await make("大单", mate.userId, rich);
    const rest = await make("其余", rep2.userId);
    const take = async (budgetAmount: number) =>
      ownerOf((await captureLead(finder(), leadFacts({ budgetAmount }))).id);
    expect([await take(2_000_000), await take(1000)]).toEqual([mate.userId, rep2.userId]);
    await orderAssignmentRules(boss(), { ids: [rest.id, big.id, broken.id] });
    expect(await take(2_000_000)).toBe(rep2.userId);
    await enableAssignmentRule(boss(), { id: rest.id, active: false });
    expect(await take(2_000_000)).toBe(mate.userId);
    const { items } = await listAssignmentRules(boss(), {});
    expect(items.map(({ name, active }) => [name, active])).toEqual([
      ["其余", false],
      ["大单", true],
      ["坏掉的", true],
    ]);
    expect((await refusalOf(orderAssignmentRules(boss(), { ids: [big.id] }))).options.reason).toBe(
      "rules_changed",
    );
    for (const { id } of [broken, big, rest]) await removeAssignmentRule(boss(), { id });
  });

  it("tell who would have got what over the last days, as it then goes", async () => {
    const { rep2, mate } = suite.company;
    const marked = { industry: "预演行业" };
    const filter = { field: "industry", op: "eq", value: "预演行业" } as const;
    const old = await aLead(finder(), marked);
    await suite.owner`update leads set created_at = now() - interval '91 days' where id = ${old.id}`;
    for (let count = 0; count < 3; count += 1) await aLead(finder(), marked);
    const rule = {
      name: "轮流",
      strategy: "round_robin" as const,
      userIds: [mate.userId, rep2.userId],
      filter,
    };
    const preview = await previewAssignment(suite.company.admin.context, { rule, limit: 2 });
    expect(preview).toMatchObject({
      matched: 3,
      people: [
        { user: { id: mate.userId, name: "mate" }, count: 2 },
        { user: { id: rep2.userId }, count: 1 },
      ],
      items: [{ owner: null, would: { id: mate.userId } }, { would: { id: rep2.userId } }],
    });
    expect(preview.total).toBeGreaterThan(3);
    await withRule(rule, async () => {
      const got = [];
      for (let count = 0; count < 3; count += 1) got.push((await aLead(finder(), marked)).owner?.id);
      expect(got).toEqual([mate.userId, rep2.userId, mate.userId]);
    });
  });

  it("refuse strangers, an old version, nobody to choose and a filter that is none", async () => {
    const { rep, leader } = suite.company;
    const rule = { name: "规则", strategy: "user" as const, userIds: [rep.userId] };
    for (const { context } of [rep, leader]) {
      expect((await refusalOf(saveAssignmentRule(context, rule))).code).toBe("forbidden");
    }
    const save = (more: object) => refusalOf(saveAssignmentRule(boss(), { ...rule, ...more }));
    expect((await save({ userIds: [] })).code).toBe("invalid");
    expect((await save({ userIds: ["user_x"] })).options.reason).toBe("user_not_found");
    const filter = { field: "nothing", op: "eq", value: 1 };
    expect((await save({ filter })).options.reason).toBe("filter_unknown_field");
    await withRule(rule, async (id) => {
      await saveAssignmentRule(boss(), { ...rule, id, version: 1, name: "改名" });
      expect((await save({ id, version: 1 })).options.reason).toBe("edited_since");
    });
  });
});

import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { logActivity } from "#lib/domains/activities/index.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { aDeal, mainPipeline, readDeal } from "#tests/factories/deals.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import type { ForecastSums } from "../contract.ts";
import {
  closeLost,
  closeWon,
  forecast,
  funnel,
  listStuck,
  moveStage,
  reorderStages,
  updateOpportunity,
} from "../index.ts";

const suite = useSuite({ CLOCK_FIXED_AT: "2026-11-25T10:00:00+08:00" });
const rep = () => suite.company.rep.context;
const override = { reason: "测试" };
let stage: (key: string) => string;

beforeAll(async () => {
  ({ stage } = await mainPipeline(suite.company));
});
beforeEach(async () => {
  await suite.owner`update opportunities set deleted_at = now()`;
});

const set = (id: string, columns: Record<string, string | number | null>) =>
  suite.owner`update opportunities set ${suite.owner(columns)} where id = ${id}`;

describe("forecast", () => {
  type Plan = {
    amount: number;
    on: string | null;
    category?: "pipeline" | "best_case" | "commit" | "omitted";
    at?: string;
    probability?: number;
    won?: string;
  };
  const plans: Plan[] = [
    { amount: 100_000.5, on: "2026-11-01", category: "commit", at: "negotiation" },
    { amount: 60_000, on: "2026-11-30", category: "best_case", at: "proposal" },
    { amount: 33_333.33, on: "2026-11-25", probability: 33 },
    { amount: 500_000, on: "2026-11-25", category: "omitted" },
    { amount: 80_000, on: "2026-12-01" },
    { amount: 70_000, on: "2026-10-31" },
    { amount: 20_000, on: null },
    { amount: 40_000, on: "2027-03-01" },
    // Signed on the first of November by the company's clock, still October in London.
    { amount: 250_000, on: "2026-09-30", won: "2026-10-31T17:00:00Z" },
    { amount: 90_000, on: "2026-11-30", won: "2026-10-31T15:59:00Z" },
  ];

  async function make(plan: Plan, context = rep()): Promise<string> {
    const { amount, on, category, at, probability, won } = plan;
    const id = await aDeal(suite.company.director.context, {
      amount,
      expectedCloseOn: on,
      owner: context.principal.userId,
      ...(at && { stage: stage(at), override }),
      ...(category && { forecastCategory: category }),
      ...(probability && { probability }),
    });
    if (won) {
      await closeWon(suite.company.director.context, { id, override });
      await set(id, { closed_at: won });
    }
    return id;
  }

  /** Added up by hand, from the rows as they lie there. */
  async function byHand(
    from: string,
    to: string,
    owner: string,
  ): Promise<Pick<ForecastSums, "won" | "committed" | "best" | "weighted" | "open">> {
    const rows = await suite.owner<
      {
        outcome: string;
        category: string;
        amount: number;
        chance: number;
        on: Date | null;
        closed: Date | null;
      }[]
    >`
      select o.outcome, o.forecast_category as category, o.amount::float8, coalesce(o.probability, s.probability) as chance,
        o.expected_close_on::timestamp at time zone 'UTC' as "on", o.closed_at as closed
      from opportunities o join stages s on s.id = o.stage_id where o.deleted_at is null and o.owner_id = ${owner}`;
    const within = (day: string | null) => day !== null && from <= day && day <= to;
    const won = rows.filter((row) => row.outcome === "won" && row.closed && within(dayOf(row.closed)));
    const open = rows.filter(
      (row) => row.outcome === "open" && row.on && within(row.on.toISOString().slice(0, 10)),
    );
    const sum = (all: typeof open, of: (row: (typeof open)[number]) => number) =>
      Math.round(all.reduce((total, row) => total + of(row), 0) * 100) / 100;
    const inCategory = (...names: string[]) => open.filter(({ category }) => names.includes(category));
    const wonSum = sum([...won], ({ amount }) => amount);
    const counted = inCategory("commit", "best_case", "pipeline");
    return {
      open: open.length,
      won: wonSum,
      committed: wonSum + sum(inCategory("commit"), ({ amount }) => amount),
      best: wonSum + sum(inCategory("commit", "best_case"), ({ amount }) => amount),
      weighted:
        Math.round((wonSum + sum(counted, ({ amount, chance }) => (amount * chance) / 100)) * 100) / 100,
    };
  }

  it("is the sum by hand, per month and quarter", async () => {
    for (const plan of plans) await make(plan);
    const { userId } = suite.company.rep;
    const months = await forecast(rep(), { unit: "month", from: "2026-11-25", periods: 3 });
    expect(months.periods.map(({ from, to }) => [from, to])).toEqual([
      ["2026-11-01", "2026-11-30"],
      ["2026-12-01", "2026-12-31"],
      ["2027-01-01", "2027-01-31"],
    ]);
    for (const { from, to, total } of months.periods) {
      expect(total).toMatchObject(await byHand(from, to, userId));
    }
    expect(months.periods[0]?.total).toMatchObject({
      open: 4,
      wonCount: 1,
      won: 250_000,
      commit: 100_000.5,
      bestCase: 60_000,
      pipeline: 33_333.33,
      committed: 350_000.5,
      best: 410_000.5,
      weighted: 358_000.35,
    });
    expect(months.overdue).toMatchObject({ open: 1, pipeline: 70_000 });
    expect(months.undated).toMatchObject({ open: 1, pipeline: 20_000 });
    const quarters = await forecast(rep(), { unit: "quarter", from: "2026-11-25", periods: 2 });
    for (const { from, to, total } of quarters.periods) {
      expect(total).toMatchObject(await byHand(from, to, userId));
    }
    expect(quarters.periods[0]).toMatchObject({
      from: "2026-10-01",
      to: "2026-12-31",
      total: { won: 340_000 },
    });
  });

  it("is split by person, team and pipeline, each within the person's sight", async () => {
    const { mate, rep2, leader, manager, product } = suite.company;
    await make({ amount: 1000, on: "2026-11-30", category: "commit" });
    await make({ amount: 200, on: "2026-11-30", category: "commit" }, mate.context);
    await make({ amount: 30, on: "2026-11-30", category: "commit" }, rep2.context);
    const commits = async (context: typeof mate.context, by: "owner" | "team" | "pipeline") => {
      const { periods } = await forecast(context, { periods: 1, by });
      return periods[0]?.groups.map(({ group, commit }) => [group.name, commit]);
    };
    expect(await commits(rep(), "owner")).toEqual([["rep", 1000]]);
    expect(await commits(leader.context, "owner")).toEqual([
      ["rep", 1000],
      ["mate", 200],
    ]);
    expect(await commits(manager.context, "team")).toEqual([
      ["east1", 1200],
      ["east2", 30],
    ]);
    expect(await commits(manager.context, "pipeline")).toEqual([["新签", 1230]]);
    expect((await refusalOf(forecast(product.context, {}))).code).toBe("forbidden");
    const mine = { field: "owner" as const, op: "eq" as const, value: mate.userId };
    const { periods } = await forecast(manager.context, { periods: 1, filter: mine });
    expect(periods[0]?.total).toMatchObject({ open: 1, commit: 200, committed: 200 });
  });
});

describe("funnel", () => {
  it("counts who came how far, also past stages and back, and how long it took", async () => {
    const leader = suite.company.leader.context;
    const to = async (id: string, key: string) => moveStage(leader, { id, stage: stage(key), override });
    const [first, second, won, lost, gone] = await Promise.all(
      [10, 20, 40, 80, 160].map((amount) => aDeal(rep(), { amount })),
    );
    if (!(first && second && won && lost && gone)) throw new Error("no deals");
    await to(second, "proposal");
    await to(second, "needs_analysis");
    await to(lost, "negotiation");
    await set(lost, { stage_entered_at: "2026-11-15T10:00:00+08:00" });
    await closeLost(rep(), { id: lost, reason: "price" });
    await closeWon(leader, { id: won, override });
    await set(gone, { deleted_at: "2026-11-01" });
    const { steps, ...ends } = await funnel(rep(), {});
    expect(ends).toEqual({ won: 1, wonAmount: 40, lost: 1, lostAmount: 80 });
    expect(
      steps.map(({ stage: at, count, amount, reached, reachedAmount, conversion }) => [
        at.key,
        count,
        amount,
        reached,
        reachedAmount,
        conversion,
      ]),
    ).toEqual([
      ["qualification", 1, 10, 4, 150, 75],
      ["needs_analysis", 1, 20, 3, 140, 100],
      ["proposal", 0, 0, 3, 140, 66.7],
      ["negotiation", 0, 0, 2, 120, 50],
      ["closing", 0, 0, 1, 40, 100],
    ]);
    expect(steps.find(({ stage: at }) => at.key === "negotiation")?.averageDays).toBe(10);
    expect((await funnel(suite.company.rep2.context, {})).steps.every(({ reached }) => reached === 0)).toBe(
      true,
    );
    expect((await funnel(rep(), { from: "2026-11-26" })).steps[0]?.reached).toBe(0);
  });

  it("counts anew who came how far when stages change their order", async () => {
    const [admin, leader] = [suite.company.admin.context, suite.company.leader.context];
    const { id: pipeline, stages } = await mainPipeline(suite.company);
    const id = await aDeal(rep(), { amount: 10 });
    for (const key of ["needs_analysis", "proposal", "qualification"])
      await moveStage(leader, { id, stage: stage(key), override });
    const reached = async () =>
      (await funnel(rep(), {})).steps.map(({ stage: at, reached: came }) => `${at.key} ${came}`).join(", ");
    expect(await reached()).toContain("needs_analysis 1, proposal 1, negotiation 0");
    const order = stages.map((each) => each.id);
    const [first = "", second = "", third = "", ...rest] = order;
    await reorderStages(admin, { pipeline, stages: [first, third, second, ...rest] });
    expect(await reached()).toContain("proposal 1, needs_analysis 1, negotiation 0");
    await reorderStages(admin, { pipeline, stages: order });
    expect(await reached()).toContain("needs_analysis 1, proposal 1, negotiation 0");
  });
});

describe("listStuck", () => {
  it("finds the same deals with the same causes as the rule does", async () => {
    const columns: Record<string, (string | number | null)[]> = {
      stage_entered_at: [
        "2026-11-24T10:00:00+08:00",
        "2026-11-11T10:00:00+08:00",
        "2026-11-10T10:00:00+08:00",
      ],
      last_activity_at: [
        null,
        "2026-11-24T10:00:00+08:00",
        "2026-11-11T10:00:01+08:00",
        "2026-11-11T10:00:00+08:00",
      ],
      expected_close_on: [null, "2026-11-24", "2026-11-25"],
      next_step: [null, "送合同"],
      next_step_on: [null, "2026-11-24", "2026-11-25"],
      next_activity_at: [null, "2026-11-25T09:59:00+08:00", "2026-11-25T10:00:00+08:00"],
      probability: [null, 39, 40],
    };
    const made: string[] = [];
    let seed = 11;
    const pick = <T>(all: readonly T[]) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return all[seed % all.length] ?? null;
    };
    for (let index = 0; index < 40; index += 1) {
      const id = await aDeal(rep(), { amount: index });
      const values = Object.entries(columns).map(([key, all]) => [key, pick(all)]);
      await set(id, { ...Object.fromEntries(values), created_at: "2026-11-20T10:00:00+08:00" });
      made.push(id);
    }
    made.push(await aDeal(rep(), { nextStep: "演示" }));
    const { items, total, byCause } = await listStuck(rep(), { limit: 200 });
    const expected = await Promise.all(
      made.map(async (id) => ({ id, stuck: (await readDeal(rep(), id)).stuck })),
    );
    const wrong = expected.filter(({ stuck }) => stuck.length > 0);
    expect(wrong.length).toBeGreaterThan(10);
    expect(wrong.length).toBeLessThan(made.length);
    expect(total).toBe(wrong.length);
    const byId = new Map(items.map((item) => [item.id, item.stuck]));
    for (const { id, stuck } of wrong) expect(byId.get(id)).toEqual(stuck);
    const counted = Object.entries(byCause).map(([cause, count]) => {
      const found = wrong.filter(({ stuck }) => stuck.some((each) => each.cause === cause)).length;
      return [cause, count, found] as const;
    });
    for (const [cause, count, found] of counted) expect(count, cause).toBe(found);
    expect(counted.every(([, count]) => count > 0)).toBe(true);
    const severity = items.map(({ stuck }) => stuck.length);
    expect(severity).toEqual([...severity].sort((left, right) => right - left));
  });

  it("asks for some causes, for several at once, and only in the person's sight", async () => {
    const [old, fine] = [await aDeal(rep(), { amount: 5 }), await aDeal(rep(), { nextStep: "演示" })];
    await set(old, {
      stage_entered_at: "2026-10-01T10:00:00+08:00",
      created_at: "2026-10-01T10:00:00+08:00",
    });
    const ids = async (context = rep(), more = {}) =>
      (await listStuck(context, more)).items.map(({ id }) => id);
    expect(await ids()).toEqual([old]);
    expect(await ids(rep(), { causes: ["close_date_passed"] })).toEqual([]);
    expect(await ids(rep(), { causes: ["quiet"], least: 3 })).toEqual([old]);
    expect(await ids(rep(), { least: 4 })).toEqual([]);
    expect(await ids(suite.company.rep2.context)).toEqual([]);
    expect(await ids(suite.company.manager.context)).toEqual([old]);
    const { items } = await listStuck(rep(), {});
    expect(items[0]?.stuck).toEqual([
      { cause: "over_normal_days", days: 55, normalDays: 14 },
      { cause: "quiet", days: 55, since: "2026-10-01T02:00:00.000Z" },
      { cause: "no_next_step" },
    ]);
    await logActivity(rep(), {
      kind: "call",
      subject: "回访",
      at: "2026-11-24T10:00:00+08:00",
      opportunity: old,
    });
    await updateOpportunity(rep(), { id: old, set: { nextStep: "再访" } });
    expect(await ids(rep(), { least: 2 })).toEqual([]);
    await closeLost(rep(), { id: old, reason: "timing" });
    expect(await ids()).toEqual([]);
    expect((await readDeal(rep(), fine)).stuck).toEqual([]);
  });
});

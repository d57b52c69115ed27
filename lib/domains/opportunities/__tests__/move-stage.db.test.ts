import { beforeAll, describe, expect, it } from "vitest";
import { logActivity } from "#lib/domains/activities/index.ts";
import type { Context } from "#lib/platform/context.ts";
import type { AppError } from "#lib/platform/errors.ts";
import { aContact, aCustomer, aDeal, mainPipeline, readDeal } from "#tests/factories/deals.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import {
  checkStageMove,
  closeLost,
  closeWon,
  createCompetitor,
  listCloseReasons,
  moveStage,
  reopenOpportunity,
  setCloseReasons,
  setItems,
  setRisks,
  stageHistory,
  updateOpportunity,
} from "../index.ts";

const suite = useSuite();
const rep = () => suite.company.rep.context;
let stage: (key: string) => string;
let pipelineId: string;

beforeAll(async () => {
  const main = await mainPipeline(suite.company);
  stage = main.stage;
  pipelineId = main.id;
});

const missing = ({ options }: AppError) =>
  (options.fields ?? []).map(({ field, reason }) => `${reason}:${field}`);
const stageOf = async (id: string) => ((await readDeal(rep(), id)).stage as { id: string }).id;

/** A deal in the stage before an end, with all that the stages ask for. */
async function ready() {
  const customer = await aCustomer(rep());
  const contact = await aContact(rep(), customer);
  const stakeholders = [{ contact, role: "decision_maker" as const }];
  const id = await aDeal(rep(), {
    customer,
    need: "WMS 换代",
    amount: 300_000,
    expectedCloseOn: "2027-01-31",
    stakeholders,
  });
  await logActivity(rep(), { kind: "visit", subject: "拜访", at: new Date().toISOString(), opportunity: id });
  return { id, contact, customer };
}

const openRisk = { kind: "budget", level: "high", title: "预算没批" } as const;

describe("moveStage", () => {
  it("lists all that is missing, and moves nothing", async () => {
    const id = await aDeal(rep());
    const refusal = await refusalOf(moveStage(rep(), { id, stage: stage("proposal") }));
    expect(refusal).toMatchObject({
      code: "precondition",
      options: { reason: "stage_criteria_unmet", params: { stage: "方案报价", count: 1 } },
    });
    expect(missing(refusal)).toEqual(["stage_required:amount"]);
    expect(refusal.options.params?.unmet).toBe("金额");
    expect(await stageOf(id)).toBe(stage("qualification"));
    expect((await stageHistory(rep(), { id })).changes).toHaveLength(1);
    const { unmet, mayOverride } = await checkStageMove(rep(), { id, stage: stage("proposal") });
    expect(unmet.map(({ key, stage: at, advisory }) => [key, at.name, advisory])).toEqual([
      ["amount", "方案报价", false],
      ["need_known", "线索确认", true],
      ["has_amount", "需求确认", true],
      ["met_customer", "需求确认", true],
    ]);
    expect(mayOverride).toBe(false);
  });

  it("takes what is filled in with the move, and keeps none of it when the move is refused", async () => {
    const id = await aDeal(rep(), { need: "财务软件" });
    const set = { amount: 50_000 };
    await refusalOf(moveStage(rep(), { id, stage: stage("closing"), set }));
    expect((await readDeal(rep(), id)).amount).toBeNull();
    await moveStage(rep(), { id, stage: stage("needs_analysis"), set });
    expect(await readDeal(rep(), id)).toMatchObject({
      amount: 50_000,
      winRate: 25,
      weightedAmount: 12_500,
      daysInStage: 0,
      version: 3,
    });
  });

  it("drops the chance that belonged to the stage that was left", async () => {
    const id = await aDeal(rep(), { need: "x", probability: 80 });
    expect((await readDeal(rep(), id)).winRate).toBe(80);
    await moveStage(rep(), { id, stage: stage("needs_analysis") });
    expect(await readDeal(rep(), id)).toMatchObject({ probability: null, winRate: 25 });
  });

  it("lets those with the right override, with a reason that stays", async () => {
    const id = await aDeal(rep());
    const to = { id, stage: stage("negotiation"), override: { reason: "老板已口头同意" } };
    expect((await refusalOf(moveStage(rep(), to))).code).toBe("forbidden");
    await moveStage(suite.company.leader.context, to);
    const { changes } = await stageHistory(rep(), { id });
    expect(changes.at(-1)).toMatchObject({
      by: { name: "leader" },
      from: { name: "线索确认" },
      to: { name: "商务谈判" },
      overrideReason: "老板已口头同意",
      unmet: ["amount", "need_known", "has_amount", "met_customer", "met_decision_maker"],
    });
  });

  it("goes back freely, and knows a stale mover and one who stands there already", async () => {
    const { id } = await ready();
    await moveStage(rep(), { id, stage: stage("negotiation") });
    await moveStage(rep(), { id, stage: stage("needs_analysis") });
    const stale = await refusalOf(moveStage(rep(), { id, version: 1, stage: stage("proposal") }));
    expect(stale).toMatchObject({ code: "conflict", options: { reason: "edited_since" } });
    expect(stale.options.diff?.map(({ field }) => field)).toContain("stage");
    const same = await refusalOf(moveStage(rep(), { id, stage: stage("needs_analysis") }));
    expect(same.options.reason).toBe("stage_same");
    const end = await refusalOf(moveStage(rep(), { id, stage: stage("won") }));
    expect(end.options.reason).toBe("stage_closes");
    expect((await refusalOf(moveStage(rep(), { id, stage: "stage_x" }))).options.reason).toBe(
      "stage_not_found",
    );
  });

  it("keeps the days in each stage, all stays together", async () => {
    const { id } = await ready();
    const back = (days: number) => suite.owner`update opportunities
      set stage_entered_at = stage_entered_at - make_interval(hours => ${days * 24}) where id = ${id}`;
    await back(3);
    await moveStage(rep(), { id, stage: stage("needs_analysis") });
    await back(1.5);
    await moveStage(rep(), { id, stage: stage("qualification") });
    await back(2);
    const { changes, stages } = await stageHistory(rep(), { id });
    expect(changes.map(({ daysSpent }) => daysSpent)).toEqual([null, 3, 1.5]);
    expect(changes.every(({ amount }) => amount === 300_000)).toBe(true);
    expect(stages).toMatchObject([
      { name: "线索确认", days: 5, stays: 2 },
      { name: "需求确认", days: 1.5, stays: 1 },
    ]);
    expect((await readDeal(rep(), id)).daysInStage).toBe(2);
  });

  it("judges by the company's rules, whatever the mover may read", async () => {
    const { id } = await ready();
    const agent: Context = {
      ...rep(),
      actor: { type: "agent", agentId: "sales", onBehalfOf: suite.company.rep.userId },
      mandate: new Set(["opportunity.read", "opportunity.update"]),
    };
    await moveStage(agent, { id, stage: stage("proposal") });
    expect(await stageOf(id)).toBe(stage("proposal"));
    const further = { id, stage: stage("closing"), override: { reason: "x" } };
    await setRisks(rep(), { id, risks: [openRisk] });
    expect((await refusalOf(moveStage(agent, further))).code).toBe("forbidden");
  });

  it("lets one of many parallel moves win when all saw the same version", async () => {
    const { id } = await ready();
    const { version } = await readDeal(rep(), id);
    const targets = ["needs_analysis", "proposal", "negotiation", "closing"].map(stage);
    const outcomes = await Promise.allSettled(
      [...targets, ...targets].map((to) => moveStage(rep(), { id, version, stage: to })),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await stageHistory(rep(), { id })).changes).toHaveLength(2);
  });

  it("stays out of reach of others", async () => {
    const { id } = await ready();
    const { mate, rep2, product } = suite.company;
    for (const person of [mate, rep2]) {
      const refusal = await refusalOf(moveStage(person.context, { id, stage: stage("needs_analysis") }));
      expect(refusal.code).toBe("not_found");
    }
    const refusal = await refusalOf(moveStage(product.context, { id, stage: stage("needs_analysis") }));
    expect(refusal.code).toBe("forbidden");
  });
});

describe("the rules of a stage", () => {
  it("holds an open high risk back from closing", async () => {
    const { id } = await ready();
    await setRisks(rep(), { id, risks: [{ title: "预算被砍", level: "high" }] });
    const refusal = await refusalOf(moveStage(rep(), { id, stage: stage("closing") }));
    expect(missing(refusal)).toEqual(["stage_entry:no_open_high_risk"]);
    const [risk] = (await readDeal(rep(), id)).risks;
    if (!risk) throw new Error("no risk");
    await setRisks(rep(), {
      id,
      risks: [{ id: risk.id, title: risk.title, level: "high", status: "mitigated" }],
    });
    await moveStage(rep(), { id, stage: stage("closing") });
    expect(await stageOf(id)).toBe(stage("closing"));
  });

  it("does not let required fields be emptied again", async () => {
    const { id } = await ready();
    await moveStage(rep(), { id, stage: stage("proposal") });
    const refusal = await refusalOf(updateOpportunity(rep(), { id, set: { amount: null } }));
    expect(refusal.options).toMatchObject({ reason: "stage_needs_field", params: { field: "金额" } });
    await updateOpportunity(rep(), { id, set: { expectedCloseOn: null } });
  });

  it("asks the same of a deal that is made further on", async () => {
    const refusal = await refusalOf(aDeal(rep(), { stage: stage("proposal") }));
    expect(missing(refusal)).toEqual(["stage_required:amount"]);
    const id = await aDeal(rep(), { stage: stage("proposal"), amount: 10_000 });
    expect(await stageOf(id)).toBe(stage("proposal"));
    const over = { stage: stage("closing"), override: { reason: "补录" } };
    expect((await refusalOf(aDeal(rep(), over))).code).toBe("forbidden");
    const need = { need: "CRM", stage: stage("needs_analysis"), owner: suite.company.rep2.userId };
    expect(
      (await readDeal(suite.company.rep2.context, await aDeal(suite.company.manager.context, need))).need,
    ).toBe("CRM");
    const forMate = await aDeal(suite.company.leader.context, { ...over, owner: suite.company.rep2.userId });
    expect((await readDeal(suite.company.rep2.context, forMate)).outcome).toBe("open");
  });
});

describe("closing", () => {
  it("wins from any stage, once it is known for how much", async () => {
    const bare = await aDeal(rep());
    const refusal = await refusalOf(closeWon(rep(), { id: bare }));
    expect(missing(refusal)).toEqual(["stage_required:amount"]);
    const { id } = await ready();
    await closeWon(rep(), { id, reason: "product_fit", note: "  试点效果好 " });
    expect(await readDeal(rep(), id)).toMatchObject({
      outcome: "won",
      stage: { id: stage("won") },
      closeReason: "product_fit",
      closeNote: "试点效果好",
      forecastCategory: "commit",
      winRate: 100,
      daysInStage: null,
      stuck: [],
    });
  });

  it("loses with a reason that the company offers and a competitor that it knows", async () => {
    const id = await aDeal(rep(), { amount: 80_000 });
    const { id: competitor } = await createCompetitor(suite.company.product.context, { name: "用友网络" });
    const lost = (more: object) => closeLost(rep(), { id, reason: "price", ...more });
    expect((await refusalOf(lost({ reason: "weather" }))).options.reason).toBe("close_reason_unknown");
    expect((await refusalOf(lost({ competitor: "comp_x" }))).options.reason).toBe("reference_not_found");
    expect((await refusalOf(lost({ stage: stage("won") }))).options.reason).toBe("stage_not_found");
    await lost({ competitor, stage: stage("cancelled"), note: "低了两成" });
    expect(await readDeal(rep(), id)).toMatchObject({
      outcome: "lost",
      stage: { name: "取消" },
      closeReason: "price",
      competitor: { id: competitor, name: "用友网络" },
      forecastCategory: "omitted",
      winRate: 0,
    });
  });

  it("fixes what a closed deal was worth until it is opened again, where it stood", async () => {
    const { id } = await ready();
    await moveStage(rep(), { id, stage: stage("proposal") });
    await closeLost(rep(), { id, reason: "timing" });
    for (const call of [
      () => updateOpportunity(rep(), { id, set: { amount: 1 } }),
      () => setItems(rep(), { id, items: [] }),
      () => moveStage(rep(), { id, stage: stage("proposal") }),
      () => closeWon(rep(), { id }),
    ]) {
      expect((await refusalOf(call())).options.reason).toBe("opportunity_closed");
    }
    await updateOpportunity(rep(), { id, set: { name: "改个名" } });
    await reopenOpportunity(rep(), { id, reason: "客户重启项目" });
    expect(await readDeal(rep(), id)).toMatchObject({
      outcome: "open",
      stage: { id: stage("proposal") },
      closedAt: null,
      closeReason: null,
      forecastCategory: "pipeline",
    });
    const { changes } = await stageHistory(rep(), { id });
    expect(changes.at(-1)).toMatchObject({ overrideReason: "客户重启项目", from: { name: "丢单" } });
    expect((await refusalOf(reopenOpportunity(rep(), { id }))).options.reason).toBe("opportunity_open");
  });

  it("offers the company's own reasons, and keeps those that old deals have", async () => {
    const { admin } = suite.company;
    const before = await aDeal(rep());
    await closeLost(rep(), { id: before, reason: "budget" });
    const own = {
      outcome: "lost" as const,
      reasons: [{ key: "group_standard", name: "集团统一选型" }, { key: "price" }],
    };
    expect((await refusalOf(setCloseReasons(rep(), own))).code).toBe("forbidden");
    const nameless = { outcome: "lost" as const, reasons: [{ key: "weather" }] };
    expect((await refusalOf(setCloseReasons(admin.context, nameless))).options.reason).toBe(
      "reason_needs_name",
    );
    await setCloseReasons(admin.context, own);
    const { items } = await listCloseReasons(rep(), {});
    expect(items.filter(({ outcome }) => outcome === "lost")).toEqual([
      { outcome: "lost", key: "group_standard", name: "集团统一选型" },
      { outcome: "lost", key: "price", name: null },
    ]);
    const id = await aDeal(rep());
    expect((await refusalOf(closeLost(rep(), { id, reason: "budget" }))).options.reason).toBe(
      "close_reason_unknown",
    );
    await closeLost(rep(), { id, reason: "group_standard" });
    expect((await readDeal(rep(), before)).closeReason).toBe("budget");
    await setCloseReasons(admin.context, { outcome: "lost", reasons: [{ key: "price" }, { key: "timing" }] });
    const archived = (await listCloseReasons(rep(), { archived: true })).items;
    expect(archived.find(({ key }) => key === "group_standard")?.name).toBe("集团统一选型");
  });

  it("keeps a pipeline's moves apart from another's", async () => {
    const { id } = await ready();
    expect((await readDeal(rep(), id)).pipeline).toMatchObject({ id: pipelineId, name: "新签" });
    await setRisks(rep(), { id, risks: [openRisk] });
    const refusal = await refusalOf(moveStage(rep(), { id, stage: stage("closing") }));
    expect(missing(refusal)).toEqual(["stage_entry:no_open_high_risk"]);
  });
});

import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { changesOfRun } from "#lib/domains/audit/index.ts";
import { createCustomer } from "#lib/domains/customers/index.ts";
import { command } from "#lib/platform/command.ts";
import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";
import { withActor } from "#lib/platform/with-actor.ts";
import { say } from "#tests/factories/conversation.ts";
import { aContact, aCustomer, aDeal, mainPipeline, readDeal } from "#tests/factories/deals.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import {
  aggregateOpportunities,
  closeWon,
  createOpportunity,
  deleteOpportunity,
  getOpportunity,
  listOpportunities,
  moveStage,
  restoreOpportunity,
  revertOpportunity,
  setItems,
  setOpportunityCollaborators,
  setStakeholders,
  stageHistory,
  tagOpportunities,
  transferOpportunities,
  updateOpportunity,
} from "../index.ts";

const suite = useSuite();
const rep = () => suite.company.rep.context;
let stage: (key: string) => string;

beforeAll(async () => {
  ({ stage } = await mainPipeline(suite.company));
});

/** Who acts in a run of a conversation, so that it can be taken back. */
async function inRun(): Promise<Context & { runId: string }> {
  const { runId } = await say(rep(), "x");
  return { ...rep(), runId };
}
/** The run's changes of one deal, as undoing reads them. */
async function changesOf(runId: string, id: string) {
  const all = await withActor(rep(), (tx) => changesOfRun(tx, runId));
  const own = all.find((each) => each.entityId === id);
  if (!own) throw new Error(`run ${runId} left ${id} alone`);
  return { id, created: own.created, fields: own.fields };
}

describe("revertOpportunity", () => {
  it("takes moves, lines, people and fields of a run back, as if they had not been", async () => {
    const customer = await aCustomer(rep());
    const contact = await aContact(rep(), customer);
    const id = await aDeal(rep(), { customer, need: "CRM", items: [{ name: "旧行", price: 10 }] });
    const before = await readDeal(rep(), id);
    const run = await inRun();
    await moveStage(run, { id, stage: stage("needs_analysis") });
    await setItems(run, { id, items: [{ name: "新行", quantity: 2, price: 300 }] });
    await setStakeholders(run, { id, stakeholders: [{ contact, role: "coach" }] });
    await updateOpportunity(run, { id, set: { nextStep: "送方案", expectedCloseOn: "2027-03-01" } });
    expect(await readDeal(rep(), id)).toMatchObject({ amount: 600, stage: { id: stage("needs_analysis") } });
    await revertOpportunity(rep(), await changesOf(run.runId, id));
    const after = await readDeal(rep(), id);
    const plain = ({ version: _v, updatedAt: _u, items, ...rest }: typeof before) => ({
      ...rest,
      items: items.map(({ id: _id, ...line }) => line),
    });
    expect(plain(after)).toEqual(plain(before));
    expect((await stageHistory(rep(), { id })).changes).toHaveLength(1);
  });

  it("takes a win back, and a deal that the run made", async () => {
    const id = await aDeal(rep(), { amount: 9 });
    const run = await inRun();
    await closeWon(
      { ...suite.company.leader.context, runId: run.runId },
      { id, override: { reason: "已签" } },
    );
    expect((await readDeal(rep(), id)).outcome).toBe("won");
    await revertOpportunity(rep(), await changesOf(run.runId, id));
    expect(await readDeal(rep(), id)).toMatchObject({
      outcome: "open",
      closedAt: null,
      forecastCategory: "pipeline",
    });
    const second = await inRun();
    const made = await aDeal(second, { items: [{ name: "行", price: 1 }] });
    await revertOpportunity(rep(), await changesOf(second.runId, made));
    expect(await getOpportunity(rep(), { id: made })).toBeNull();
  });

  it("refuses where somebody has edited since, saying what", async () => {
    const id = await aDeal(rep());
    const run = await inRun();
    await setItems(run, { id, items: [{ name: "行", price: 1 }] });
    const changes = await changesOf(run.runId, id);
    await setItems(rep(), { id, items: [{ name: "行", price: 1, note: "改过" }] });
    const refusal = await refusalOf(revertOpportunity(rep(), changes));
    expect(refusal.options.reason).toBe("undo_edited_since");
    expect(refusal.options.diff?.map(({ field }) => field)).toEqual(["items"]);
    expect((await readDeal(rep(), id)).items).toMatchObject([{ note: "改过" }]);
  });
});

describe("in another verb", () => {
  const convert = command({
    name: "test.convert",
    input: z.object({ name: z.string(), fails: z.boolean() }).strict(),
    access: () => undefined,
    run: async ({ context, input }) => {
      const customer = await createCustomer(context, { name: input.name, onDuplicate: "create" });
      const deal = await createOpportunity(context, { name: input.name, customer: customer.id });
      if (input.fails) throw new AppError("internal", "at the end");
      return {
        result: deal.id,
        changes: [],
        event: { type: "test.converted", aggregateType: "test", aggregateId: deal.id, payload: {} },
      };
    },
  });

  it("is made in the caller's transaction: together or not at all", async () => {
    const id = await convert(rep(), { name: "转化出来的", fails: false });
    expect(await readDeal(rep(), id)).toMatchObject({
      customer: { name: "转化出来的" },
      stage: { id: stage("qualification") },
    });
    await refusalOf(convert(rep(), { name: "没有成功的", fails: true }));
    const [row] = await suite.owner`select
      (select count(*)::int from opportunities where name = '没有成功的') as deals,
      (select count(*)::int from customers where name = '没有成功的') as customers`;
    expect({ ...row }).toEqual({ deals: 0, customers: 0 });
  });
});

describe("who sees and does what", () => {
  it("is seen by owner, team and collaborators, and by nobody else", async () => {
    const id = await aDeal(rep());
    const { mate, rep2, leader, manager, director, admin } = suite.company;
    const sees = async (context: Context) => (await getOpportunity(context, { id })) !== null;
    expect(await Promise.all([mate, rep2].map(({ context }) => sees(context)))).toEqual([false, false]);
    const above = [leader, manager, director, admin].map(({ context }) => sees(context));
    expect(await Promise.all(above)).toEqual([true, true, true, true]);
    await setOpportunityCollaborators(rep(), { id, collaborators: [rep2.userId] });
    expect(await sees(rep2.context)).toBe(true);
    await updateOpportunity(rep2.context, { id, set: { nextStep: "一起拜访" } });
    await setOpportunityCollaborators(rep(), { id, collaborators: [] });
    expect(await sees(rep2.context)).toBe(false);
  });

  it("changes hands by those with the right, out of their own sight as well, and is written down", async () => {
    const id = await aDeal(rep());
    const { leader, rep2 } = suite.company;
    const give = { records: [{ id }], to: rep2.userId, reason: "区域调整" };
    expect((await refusalOf(transferOpportunities(rep(), give))).code).toBe("forbidden");
    await transferOpportunities(leader.context, give);
    expect(await getOpportunity(rep(), { id })).toBeNull();
    expect((await readDeal(rep2.context, id)).owner).toMatchObject({ id: rep2.userId });
    const [change] =
      await suite.owner`select from_id, to_id, reason from owner_changes where record_id = ${id}`;
    expect({ ...change }).toEqual({
      from_id: suite.company.rep.userId,
      to_id: rep2.userId,
      reason: "区域调整",
    });
  });

  it("is put away and brought back, tagged, and counted within the scope", async () => {
    const { mate } = suite.company;
    const [id] = [await aDeal(mate.context, { amount: 10 }), await aDeal(mate.context, { amount: 32 })];
    await tagOpportunities(mate.context, { ids: [id], add: ["重点"] });
    const tagged = { field: "tags", op: "has_any" as const, value: ["重点"] };
    expect((await listOpportunities(mate.context, { filter: tagged })).items.map((deal) => deal.id)).toEqual([
      id,
    ]);
    const sums = async (context: Context) => {
      const measures = [{ fn: "count" as const }, { fn: "sum" as const, field: "weightedAmount" }];
      const ofMate = { field: "owner", op: "eq" as const, value: mate.userId };
      const { items } = await aggregateOpportunities(context, { filter: ofMate, measures });
      return items[0];
    };
    expect(await sums(mate.context)).toEqual({ count: 2, sum_weightedAmount: 4.2 });
    expect(await sums(suite.company.leader.context)).toEqual({ count: 2, sum_weightedAmount: 4.2 });
    expect(await sums(suite.company.rep2.context)).toEqual({ count: 0, sum_weightedAmount: null });
    await deleteOpportunity(mate.context, { id });
    expect(await sums(mate.context)).toMatchObject({ count: 1 });
    await restoreOpportunity(mate.context, { id });
    expect(await sums(mate.context)).toMatchObject({ count: 2 });
  });

  it("is found by its name and its customer's, by stage, by own reasons and by what it has", async () => {
    const { id: customer } = await createCustomer(rep(), { name: "青山不锈钢", onDuplicate: "create" });
    const id = await aDeal(rep(), { customer, name: "仓储升级", probability: 60 });
    const found = async (query: Parameters<typeof listOpportunities>[1]) =>
      (await listOpportunities(rep(), query)).items.map((deal) => deal.id);
    expect(await found({ q: "仓储" })).toEqual([id]);
    expect(await found({ q: "青山" })).toEqual([id]);
    expect(await found({ filter: { field: "winRate", op: "eq", value: 60 } })).toEqual([id]);
    expect(await found({ q: "仓储", filter: { field: "daysInStage", op: "gt", value: 0 } })).toEqual([]);
    expect(await found({ filter: { field: "closeReason", op: "eq", value: "group_standard" } })).toEqual([]);
    const where = { field: "name", op: "contains" as const, value: "不锈钢" };
    expect(await found({ filter: { related: "customer", where } })).toEqual([id]);
    expect(await found({ q: "仓储", filter: { related: "items" } })).toEqual([]);
  });
});

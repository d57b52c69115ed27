import { beforeAll, describe, expect, it } from "vitest";
import { closeLost, closeWon } from "#lib/domains/opportunities/index.ts";
import { type Company, createCompany } from "#tests/factories/company.ts";
import { aDeal, mainPipeline, readDeal } from "#tests/factories/deals.ts";
import { aLead } from "#tests/factories/lead.ts";
import { cardsOf } from "#tests/harness/cards.ts";
import { useAgents } from "#tests/harness/use-agents.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();
const agents = useAgents();
const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

let company: Company;
const ask = async (text: string, context = company.manager.context) => (await agents.ask(context, text)).view;

beforeAll(async () => {
  company = await createCompany(suite.ownerUrl);
  await mainPipeline(company);
  const { context } = company.rep;
  await aLead(context, { source: "trade_show", region: "华东", contactPhone: "13800138001" });
  await aLead(context, { source: "trade_show", region: "华南" });
  await aLead(context, { source: "website", region: "江苏省", industry: "装备制造" });
  for (const amount of [300_000, 100_000]) {
    const id = await aDeal(context, { amount });
    const { version } = await readDeal(context, id);
    await closeWon(context, { id, version, reason: "price", on: today() });
  }
  const lost = await aDeal(context, { amount: 200_000 });
  const { version } = await readDeal(context, lost);
  await closeLost(context, { id: lost, version, reason: "price", on: today() });
  await aDeal(context, { name: "月内能签的单", amount: 500_000, expectedCloseOn: today() });
});

describe("questions, by the rules", () => {
  it("are answered with a count and the records behind it", async () => {
    const view = await ask("展会来的线索有多少条");
    expect(view.text).toContain("**2 条**");
    expect(cardsOf(view, "record_table")[0]?.rows).toHaveLength(2);
    expect(view.agents).toEqual(["market"]);
  });

  it("are answered with sums and averages", async () => {
    expect((await ask("今年签了多少钱")).text).toContain("40万");
    expect((await ask("今年客单价多少")).text).toContain("20万");
  });

  it("are told by group, each one to be opened", async () => {
    const view = await ask("线索按来源统计数量");
    expect(view.text).toMatch(/展会.*2/);
    expect(cardsOf(view, "record_table")[0]?.rows.every(({ href }) => href)).toBe(true);
  });

  it("tell a share with its base", async () => {
    expect((await ask("今年的赢单率")).text).toMatch(/66\.7%.*3 单里赢 2 单/);
    expect((await ask("展会来的线索转化怎么样")).text).toMatch(/转化率.*0%.*2 条里转化 0 条/);
  });

  it("hold one period against the other", async () => {
    const { text } = await ask("这个月新增线索比上个月多多少");
    expect(text).toContain("**3 条**");
    expect(text).toContain("多 3");
  });

  it("list by every condition that was said, whatever the words resemble", async () => {
    const without = await ask("没有电话的展会线索有哪些");
    expect(cardsOf(without, "record_table")[0]?.rows).toHaveLength(1);
    const east = await ask("华东的线索列一下");
    expect(cardsOf(east, "record_table")[0]?.rows).toHaveLength(2);
  });

  it("find a place and a trade in whatever words a record keeps them", async () => {
    const rows = async (text: string) => cardsOf(await ask(text), "record_table")[0]?.rows.length;
    expect(await rows("江浙沪的线索有几条")).toBe(1);
    expect(await rows("制造业的线索有几条")).toBe(1);
    expect(await rows("除了江苏的线索有几条")).toBe(2);
  });

  it("mean those below when a manager asks for their people's", async () => {
    expect((await ask("我手下这个月能签的单子有哪些")).text).toContain("月内能签的单");
  });

  it("name the words that were not understood", async () => {
    expect((await ask("展会来的线索里蓝色星球的有几条")).text).toContain("蓝色星球");
  });

  it("go on from a figure", async () => {
    const first = await agents.ask(company.manager.context, "展会来的线索有多少条");
    const { view } = await agents.ask(company.manager.context, "那官网的呢", {
      conversationId: first.conversationId,
    });
    expect(view.text).toContain("**1 条**");
  });
});

import { beforeAll, describe, expect, it } from "vitest";
import { quarterOf } from "#agents/skills/periods.ts";
import { createTask } from "#lib/domains/activities/index.ts";
import { closeLost, closeWon, createOpportunity } from "#lib/domains/opportunities/index.ts";
import { type Company, createCompany } from "#tests/factories/company.ts";
import { aCustomer, aDeal, mainPipeline, readDeal } from "#tests/factories/deals.ts";
import { cardsOf } from "#tests/harness/cards.ts";
import { useAgents } from "#tests/harness/use-agents.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();
const agents = useAgents();
const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

let company: Company;
beforeAll(async () => {
  company = await createCompany(suite.ownerUrl);
  await mainPipeline(company);
});
const rep = () => company.rep.context;
const ask = async (text: string, context = rep()) => (await agents.ask(context, text)).view;

describe("figures, by the rules", () => {
  it("are honest where there is nothing", async () => {
    const fresh = await createCompany(suite.ownerUrl);
    await mainPipeline(fresh);
    const { context } = fresh.rep;
    expect((await ask("我的销售漏斗健康度如何", context)).text).toContain("漏斗是空的");
    expect((await ask("本季度业绩为什么下滑", context)).text).toContain("都没有成交");
    expect((await ask("下季度能完成800万目标吗", context)).text).toContain("没有依据说能完成");
    expect((await ask("哪些商机停滞了", context)).text).toContain("没有停滞");
    expect((await ask("今天有什么待办", context)).text).toContain("没有安排");
  });

  it("tell where deals stand, and what to do about it", async () => {
    for (let count = 0; count < 6; count += 1) await aDeal(rep(), { amount: 100_000 });
    const view = await ask("帮我看看我的漏斗健康吗");
    expect(view.agents).toEqual(["sales"]);
    expect(view.text).toContain("在谈 6 个商机、60万");
    expect(view.text).toContain("→");
    expect(cardsOf(view, "chart")).toHaveLength(1);
    expect(view.writes).toBe(0);
  });

  it("say whether results fell, by how much and by whom", async () => {
    const won = async (amount: number, on: string) => {
      const id = await aDeal(rep(), { amount });
      await closeWon(rep(), { id, version: (await readDeal(rep(), id)).version, reason: "price", on });
    };
    await won(500_000, dayIn(-40));
    await won(300_000, dayIn(-38));
    await won(100_000, dayIn(-2));
    const lost = await aDeal(rep(), { amount: 250_000 });
    await closeLost(rep(), { id: lost, version: (await readDeal(rep(), lost)).version, reason: "price" });
    const view = await ask("最近30天业绩为什么下滑");
    expect(view.text).toContain("少了");
    expect(view.text).toContain("价格 1 单 25万");
    expect(cardsOf(view, "report")).toHaveLength(1);
  });

  it("hold a target against what past quarters brought, and tell what comes sooner", async () => {
    const fresh = await createCompany(suite.ownerUrl);
    await mainPipeline(fresh);
    const { context } = fresh.rep;
    const id = await aDeal(context, { amount: 300_000 });
    const { version } = await readDeal(context, id);
    await closeWon(context, { id, version, reason: "price", on: dayIn(-100) });
    await aDeal(context, { amount: 200_000, expectedCloseOn: dayIn(-3) });
    await aDeal(context, { amount: 200_000, expectedCloseOn: dayIn(0) });
    await aDeal(context, { amount: 200_000, expectedCloseOn: quarterOf(dayIn(0), 1).from });
    const { text } = await ask("下季度能完成800万目标吗", context);
    expect(text).toContain("最高 30万");
    expect(text).toMatch(/2 个预计在.*之前成交/);
    // What was won in another quarter of the year counts for the year.
    const year = dayIn(-100).slice(0, 4);
    const whole = (await ask(`${year}年全年能完成800万吗`, context)).text;
    expect(whole).toContain("已成交 1 单、30万");
    expect(whole).not.toContain("季度最高");
  });

  it("weigh a target against what is open, by each deal's own chance", async () => {
    const customer = await aCustomer(rep());
    await createOpportunity(rep(), {
      name: "目标大单",
      customer,
      amount: 9_000_000,
      probability: 50,
      expectedCloseOn: dayIn(5),
    });
    const view = await ask(`${dayIn(5).slice(5, 7)}月能完成800万目标吗`);
    expect(view.text).toContain("800万");
    expect(view.text).toMatch(/可能性约 \d+%/);
    expect(view.text).toContain("目标大单");
  });

  it("list what is to be done, late things too", async () => {
    await createTask(rep(), { title: "给老陈回电话", dueAt: new Date().toISOString() });
    const view = await ask("我今天有哪些任务");
    expect(view.text).toContain("给老陈回电话");
    expect((await ask("今天有什么待办", company.rep2.context)).text).not.toContain("老陈");
  });
});

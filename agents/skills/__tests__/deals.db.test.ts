import { describe, expect, it } from "vitest";
import { listTasks } from "#lib/domains/activities/index.ts";
import { getCustomer } from "#lib/domains/customers/index.ts";
import { listOpportunities, setItems, updateOpportunity } from "#lib/domains/opportunities/index.ts";
import { playTurn } from "#tests/evals/agents/play-turn.ts";
import { makeToolWorld } from "#tests/evals/agents/tool-world.ts";
import { createCompany } from "#tests/factories/company.ts";
import { mainPipeline, readDeal } from "#tests/factories/deals.ts";
import { cardOf, cardsOf } from "#tests/harness/cards.ts";
import { useAgents } from "#tests/harness/use-agents.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();
const agents = useAgents();

async function aWorld() {
  const company = await createCompany(suite.ownerUrl);
  const world = await makeToolWorld(company);
  const { context } = company.rep;
  return { context, world, customer: world.customer ?? "", deal: world.deal ?? "" };
}

describe("a deal", () => {
  it("is opened with its company, amount and day", async () => {
    const { context, customer } = await aWorld();
    const { view } = await agents.ask(context, "给宏远机械建个商机，WMS二期，80万，预计年底签");
    const { items } = await listOpportunities(context, { q: "WMS二期" });
    expect(items).toEqual([
      expect.objectContaining({ amount: 800_000, customer: expect.objectContaining({ id: customer }) }),
    ]);
    expect(view.text).toContain("80万");
  });

  it("is told what can go wrong with it, and which deals of a colleague are in danger", async () => {
    const { context } = await aWorld();
    const { view } = await agents.ask(context, "宏远机械这单有什么风险");
    expect(view.text).toContain("预算未批");
    expect(view.writes).toBe(0);
    const { view: many } = await agents.ask(context, "我手上哪些单子要出问题");
    expect(many.text).toContain("停滞");
  });

  it("is won at the amount that was said, though its line items came to another", async () => {
    const { context, deal } = await aWorld();
    await setItems(context, { id: deal, items: [{ name: "WMS 许可", quantity: 2, price: 150_000 }] });
    const sent = await agents.ask(context, "宏远机械WMS签下来了，合同45万");
    expect(cardOf(sent.view, "proposal").sideEffects.join()).toContain("按比例");
    const { view } = await agents.ask(context, "确认", { conversationId: sent.conversationId });
    expect(view.text).toContain("办好了");
    expect(await readDeal(context, deal)).toMatchObject({ outcome: "won", amount: 450_000 });
  });

  it("that was changed before the yes came is not told as done", async () => {
    const { context, deal } = await aWorld();
    const sent = await agents.ask(context, "宏远机械WMS签下来了，合同45万");
    await updateOpportunity(context, { id: deal, set: { nextStep: "盖章" } });
    const { view } = await agents.ask(context, "确认", { conversationId: sent.conversationId });
    expect(view.text).toContain("没有办成");
    expect(await readDeal(context, deal)).toMatchObject({ outcome: "open" });
  });

  it("brings a company with it that nobody knew", async () => {
    const company = await createCompany(suite.ownerUrl);
    await mainPipeline(company);
    const words = "给海川物流建个商机，WMS项目，30万";
    const { reply } = await playTurn(company.rep, words, [{ intent: "opportunity.create" }]);
    expect(reply.text).toContain("已新建客户");
    expect((await listOpportunities(company.rep.context, {})).items).toHaveLength(1);
  });

  it("is won once the person agrees, with the plan of its delivery and a handover", async () => {
    const { context, customer, deal } = await aWorld();
    const sent = await agents.ask(context, "宏远机械项目签约成功，合同45万，6个月交付期");
    expect(sent.view).toMatchObject({ status: "waiting", writes: 0 });
    expect(cardOf(sent.view, "proposal").tool).toBe("opportunity_won");
    expect(await readDeal(context, deal)).toMatchObject({ outcome: "open" });
    await agents.ask(context, "确认", { conversationId: sent.conversationId });
    const { view } = await agents.answer(context, sent, 2);
    expect(await readDeal(context, deal)).toMatchObject({ outcome: "won", amount: 450_000 });
    expect(await getCustomer(context, { id: customer })).toMatchObject({ status: "customer" });
    expect(cardOf(view, "plan").steps.every(({ day }) => day !== null)).toBe(true);
    expect(view.text).toMatch(/赢单.*45万.*6 个月/s);
    const tasks = await listTasks(context, { filter: { field: "opportunity", op: "eq", value: deal } });
    expect(tasks.items.map(({ title }) => title)).toContain("交接给客户成功：宏远机械WMS");
  });

  it("is not lost without a reason, nor when the person does not agree", async () => {
    const { context, deal } = await aWorld();
    const asked = await agents.ask(context, "宏远机械这单丢了");
    expect(cardOf(asked.view, "slot_form").slots[0]?.chips.length).toBeGreaterThan(3);
    const { conversationId } = asked;
    const sent = await agents.ask(context, "价格没人家低", { conversationId });
    expect(sent.view).toMatchObject({ status: "waiting" });
    expect(JSON.stringify(cardOf(sent.view, "proposal").diff)).toContain("价格");
    await agents.ask(context, "不用了", { conversationId });
    await agents.answer(context, sent, 2);
    expect(await readDeal(context, deal)).toMatchObject({ outcome: "open" });
  });

  it("is none where the company has none", async () => {
    const { context, deal } = await aWorld();
    const lost = await agents.ask(context, "宏远机械那单丢了，被用友抢走了，嫌我们贵");
    await agents.ask(context, "确认", { conversationId: lost.conversationId });
    await agents.answer(context, lost, 2);
    expect(await readDeal(context, deal)).toMatchObject({ outcome: "lost", closeReason: "price" });
    const { view } = await agents.ask(context, "无此公司那单丢了，太贵");
    expect(view).toMatchObject({ writes: 0 });
    expect(cardsOf(view, "proposal")).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listActivities, listTasks } from "#lib/domains/activities/index.ts";
import { createContact, createCustomer } from "#lib/domains/customers/index.ts";
import { saveDocuments, stopIndexThreads } from "#lib/domains/knowledge/index.ts";
import { closeWon } from "#lib/domains/opportunities/index.ts";
import { createProduct } from "#lib/domains/products/index.ts";
import { type Company, createCompany, type Person } from "#tests/factories/company.ts";
import { aDeal, mainPipeline, readDeal } from "#tests/factories/deals.ts";
import { cardOf, cardsOf } from "#tests/harness/cards.ts";
import { useAgents } from "#tests/harness/use-agents.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();
const agents = useAgents();
afterAll(stopIndexThreads);

let company: Company;
let customer: string;
beforeAll(async () => {
  company = await createCompany(suite.ownerUrl);
  await mainPipeline(company);
  const { context } = company.rep;
  ({ id: customer } = await createCustomer(context, {
    name: "海川物流有限公司",
    industry: "物流",
    status: "customer",
  }));
  await createContact(context, { name: "陈敏", title: "运营总监", customer });
  const id = await aDeal(context, { name: "海川一期", customer, amount: 500_000, need: "统一库存" });
  await closeWon(context, { id, version: (await readDeal(context, id)).version, reason: "price" });
  const security =
    "# 安全白皮书\n\n产品的安全：数据传输全程加密，权限按角色控制，操作有审计。支持私有化部署。";
  await saveDocuments(company.product.context, {
    documents: [{ title: "安全白皮书", text: security, status: "published" }],
  });
  await createProduct(company.product.context, {
    code: "WMS-1",
    name: "云仓",
    unit: "套",
    description: "多仓库存管理和盘点",
  });
});
const ask = async (text: string, { context }: Person = company.csm, more = {}) =>
  agents.ask(context, text, more);

describe("health", () => {
  it("is honest about what it rests on, and falls with a complaint that is kept and answered in time", async () => {
    const before = await ask("海川物流的健康度");
    expect(before.view.agents).toEqual(["customer_success"]);
    expect(before.view.text).toContain("没有使用数据");
    const { view, conversationId } = await ask("海川物流投诉系统老是卡，三家门店都用不了");
    expect(view.text).toContain("严重程度：高");
    expect(view.text).toMatch(/健康分从 \d+ 到 \d+/);
    const on = { filter: { field: "customer", op: "eq" as const, value: customer } };
    expect((await listTasks(company.csm.context, on)).items).toHaveLength(1);
    expect((await listActivities(company.csm.context, on)).items[0]).toMatchObject({ outcome: "negative" });
    const after = await ask("海川物流的健康度");
    expect(after.view.text).toContain("投诉或故障 1 次");
    await ask("撤销", company.csm, { conversationId });
    expect((await listTasks(company.csm.context, on)).items).toEqual([]);
  });

  it("raises a complaint, closes it with its cause, and keeps what it taught as a draft", async () => {
    const { conversationId } = await ask("海川物流投诉，打印出不了单，整个仓库停了");
    const say = async (text: string) => (await ask(text, company.csm, { conversationId })).view.text;
    expect(await say("严重程度调到最高")).toContain("优先级紧急");
    expect(await say("谁负责处理，什么时候到期")).toMatch(/负责人 .+前答复/);
    const solved = await say("修好了，是打印模板版本不兼容，换回旧模板了");
    expect(solved).toContain("原因：打印模板版本不兼容");
    const on = { filter: { field: "customer", op: "eq" as const, value: customer } };
    const [task] = (await listTasks(company.csm.context, on)).items;
    expect(task).toMatchObject({ status: "done", priority: "urgent" });
    const kept = await say("写进知识库");
    expect(kept).toContain("草稿写好了");
    expect(kept).not.toContain("恭喜");
    expect(await say("还有别的没关的工单吗")).toContain("没有别的");
  });

  it("reads a fall from two counts, and tells why and what it was before", async () => {
    const { view, conversationId } = await ask("海川物流只有两个人登录了，之前有二十个");
    expect(view.text).toContain("使用下降 90%（20 → 2），程度：高");
    const why = await ask("为什么会降", company.csm, { conversationId });
    expect(why.view.text).toContain("报告使用下降");
    const before = await ask("之前多少", company.csm, { conversationId });
    expect(before.view.text).toMatch(/之前是 \d+ 分，现在 \d+ 分/);
    const ranked = await ask("哪些客户健康度最差");
    expect(ranked.view.text).toContain("1. **海川物流有限公司**");
  });

  it("asks which customer, and goes on with the answer", async () => {
    const first = await ask("客户使用频率下降了30%");
    expect(first.view.text).toContain("哪个客户");
    const { view } = await ask("海川物流", company.csm, { conversationId: first.conversationId });
    expect(view.text).toContain("使用下降 30%");
  });
});

describe("renewal, expansion, handover", () => {
  it("asks for the day a contract ends, then plans back from it", async () => {
    const first = await ask("海川物流的合同快到期了，怎么续约");
    expect(first.view.text).toContain("哪天到期");
    const { view } = await ask("2099年12月31日", company.csm, { conversationId: first.conversationId });
    expect(cardOf(view, "plan").steps.map(({ day }) => day)).toEqual([
      "2099-10-02",
      "2099-11-01",
      "2099-12-01",
      "2099-12-24",
    ]);
    expect(view.text).toContain("海川一期");
  });

  it("ranks who has bought and has nothing open", async () => {
    const { view } = await ask("哪些客户有扩展机会");
    expect(view.text).toContain("海川物流有限公司");
    expect(view.text).toContain("50万");
    const fresh = await createCompany(suite.ownerUrl);
    expect((await ask("哪些客户有扩展机会", fresh.csm)).view.text).toContain("没有可以跟进增购");
  });

  it("hands over what is kept, names what is missing, and makes a task", async () => {
    const { view } = await ask("把海川物流的项目交接给客户成功", company.rep);
    expect(view.text).toContain("统一库存");
    expect(view.text).toContain("答应过客户的事");
    expect(cardsOf(view, "checklist")).toHaveLength(1);
    expect(view.writes).toBe(1);
  });
});

describe("the product", () => {
  it("is answered for in the words of its documents, or not at all", async () => {
    const { view } = await ask("我们的产品支持私有化部署吗", company.rep);
    expect(view.agents).toEqual(["product"]);
    expect(view.text).toContain("支持私有化部署");
    expect((await ask("产品能在火星上种土豆吗", company.rep)).view.text).toContain("不猜");
  });

  it("is pitched to a technical buyer with quoted points, and open gaps named", async () => {
    const { view } = await ask("如何向技术型客户介绍我们的产品", company.rep);
    const track = cardOf(view, "talk_track");
    expect(track.sections.map(({ title }) => title)).toEqual([
      "开场",
      "架构与部署",
      "接口与集成",
      "安全与权限",
      "性能与容量",
    ]);
    expect(view.text).toContain("安全白皮书");
    expect(view.citations.length).toBeGreaterThan(0);
  });

  it("is matched to a need by what its description says", async () => {
    const { view } = await ask("他们想解决多仓库存不准的问题，推荐什么方案", company.rep);
    expect(view.text).toContain("**云仓**");
    expect(view.text).toContain("库存");
    expect((await ask("他们想给温室里的土豆自动浇水施肥，推荐什么方案", company.rep)).view.text).toContain(
      "没有对得上的产品",
    );
  });
});

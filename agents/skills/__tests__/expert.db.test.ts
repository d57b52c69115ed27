import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCustomer } from "#lib/domains/customers/index.ts";
import { getDocument, listDocuments, saveDocuments, stopIndexThreads } from "#lib/domains/knowledge/index.ts";
import {
  closeLost,
  closeWon,
  moveStage,
  setRisks,
  setStakeholders,
} from "#lib/domains/opportunities/index.ts";
import { type Company, createCompany, type Person } from "#tests/factories/company.ts";
import { aContact, aDeal, mainPipeline, readDeal } from "#tests/factories/deals.ts";
import { cardsOf } from "#tests/harness/cards.ts";
import { useAgents } from "#tests/harness/use-agents.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();
const agents = useAgents();
afterAll(stopIndexThreads);

let company: Company;
beforeAll(async () => {
  company = await createCompany(suite.ownerUrl);
  await mainPipeline(company);
  const document = {
    title: "客户需求调研指引",
    type: "process" as const,
    text: "# 客户需求调研指引\n\n开展客户需求调研分三步：先列业务目标，再访谈关键岗位，最后和客户确认书面需求清单。",
    status: "published" as const,
  };
  const old = {
    title: "旧报价制度",
    text: "2019年的报价规定。",
    status: "published" as const,
    validUntil: "2020-01-01",
  };
  await saveDocuments(company.product.context, { documents: [document, old] });
});
const ask = async (text: string, { context }: Person = company.rep, more = {}) =>
  agents.ask(context, text, more);

describe("a question to the library", () => {
  it("is answered in the documents' words with a citation, or not at all", async () => {
    const { view } = await ask("如何开展客户需求调研");
    expect(view.agents).toEqual(["crm_expert"]);
    expect(view.text).toContain("客户需求调研指引");
    expect(view.text).toContain("访谈关键岗位");
    expect(view.citations).toHaveLength(1);
    const none = await ask("如何开展太空殖民地的物业谈判");
    expect(none.view.text).toContain("没有找到");
    expect(none.view.citations).toEqual([]);
  });

  it("tells which documents need work", async () => {
    const { view } = await ask("哪些知识文档过期了", company.product);
    expect(view.text).toContain("旧报价制度");
    expect(view.text).toContain("已过期");
  });
});

describe("a success captured", () => {
  it("asks for the deal and for what worked, then keeps a draft that holds only what was said and recorded", async () => {
    const { context } = company.rep;
    const { id: customer } = await createCustomer(context, { name: "海川物流有限公司", industry: "物流" });
    await aDeal(context, { name: "海川仓储项目", customer, amount: 880_000 });
    const first = await ask("这次谈判很成功，客户最终接受了我们的方案");
    expect(first.view.text).toContain("哪一单");
    const same = { conversationId: first.conversationId };
    const second = await ask("海川物流", company.rep, same);
    expect(second.view.text).toContain("是什么让客户点头");
    const third = await ask("因为我们先算清了投入产出", company.rep, same);
    expect(third.view.text).toContain("草稿");
    const { items } = await listDocuments(context, { status: "draft" });
    const document = await getDocument(context, { id: items[0]?.id ?? "" });
    const words = JSON.stringify(document);
    expect(words).toContain("先算清了投入产出");
    expect(words).toContain("海川仓储项目");
    expect(words).toContain("88万");
    await ask("撤销", company.rep, same);
    expect((await listDocuments(context, { status: "draft" })).items).toEqual([]);
  });
});

describe("practice", () => {
  it("is silent about a pattern while few deals have ended", async () => {
    expect((await ask("我们团队的成功规律是什么", company.manager)).view.text).toContain("总结不出规律");
  });

  it("tells what won deals have and lost ones do not", async () => {
    const fresh = await createCompany(suite.ownerUrl);
    await mainPipeline(fresh);
    const { context } = fresh.rep;
    for (let count = 0; count < 10; count += 1) {
      const { id: customer } = await createCustomer(context, {
        name: `第${count}家客户`,
        onDuplicate: "create",
      });
      const id = await aDeal(context, { customer, amount: 100_000 });
      const contact = await aContact(context, customer);
      const { version } = await readDeal(context, id);
      if (count < 5)
        await setStakeholders(context, { id, version, stakeholders: [{ contact, role: "decision_maker" }] });
      const end = count < 5 ? closeWon : closeLost;
      await end(context, { id, version: (await readDeal(context, id)).version, reason: "price" });
    }
    const { view } = await ask("我们团队的成功规律是什么", fresh.manager);
    expect(view.text).toContain("登记了拍板的人：赢的里 100%，丢的里 0%");
  });

  it("names who moved which deal past what", async () => {
    const fresh = await createCompany(suite.ownerUrl);
    const { stage } = await mainPipeline(fresh);
    expect((await ask("谁没按流程走", fresh.manager)).view.text).toContain("没有跳过步骤");
    const id = await aDeal(fresh.rep.context, { name: "跳步项目" });
    const { version } = await readDeal(fresh.rep.context, id);
    await moveStage(fresh.manager.context, {
      id,
      version,
      stage: stage("negotiation"),
      override: { reason: "客户急" },
    });
    const { view } = await ask("谁没按流程走", fresh.manager);
    expect(view.text).toContain("跳步项目");
    expect(view.text).toContain("客户急");
  });
});

describe("a council", () => {
  const words = "这个客户很复杂，涉及技术选型、商务谈判和实施风险，大家一起看";

  it("asks for the customer, then keeps each position by name and sums up where they differ", async () => {
    const { context } = company.rep;
    const { id: customer } = await createCustomer(context, { name: "宏远机械有限公司", industry: "制造业" });
    const deal = await aDeal(context, {
      name: "宏远数字化",
      customer,
      need: "替换手工台账",
      amount: 500_000,
    });
    await setRisks(context, {
      id: deal,
      risks: [{ title: "产线停不了机", kind: "implementation", level: "high" }],
    });
    const first = await ask(words);
    expect(first.view.text).toContain("哪个客户");
    const { view } = await ask("宏远机械", company.rep, { conversationId: first.conversationId });
    expect(view.agents).toEqual(["crm_expert", "product", "sales", "customer_success"]);
    for (const name of ["**产品**", "**销售**", "**客户成功**", "汇总"]) expect(view.text).toContain(name);
    expect(view.text).toContain("替换手工台账");
    expect(view.text).toContain("还不知道谁拍板");
    expect(view.text).toContain("产线停不了机");
    expect(view.steps.map(({ agent }) => agent)).toEqual(
      expect.arrayContaining(["product", "sales", "customer_success"]),
    );
    expect(cardsOf(view, "record")).toHaveLength(1);
    expect(view.writes).toBe(0);
  });
});

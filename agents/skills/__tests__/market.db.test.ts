import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createContact, createCustomer } from "#lib/domains/customers/index.ts";
import { saveDocuments, stopIndexThreads } from "#lib/domains/knowledge/index.ts";
import { closeWon, createCompetitor } from "#lib/domains/opportunities/index.ts";
import { type Company, createCompany, type Person } from "#tests/factories/company.ts";
import { aDeal, mainPipeline, readDeal } from "#tests/factories/deals.ts";
import { aLead, readLead } from "#tests/factories/lead.ts";
import { cardOf, cardsOf } from "#tests/harness/cards.ts";
import { useAgents } from "#tests/harness/use-agents.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();
const agents = useAgents();
afterAll(stopIndexThreads);

let company: Company;
beforeAll(async () => {
  company = await createCompany(suite.ownerUrl);
  await mainPipeline(company);
  const text = "# 用友竞品对比\n\n和用友对比，我们的优势是上线快、按门店计价；竞品对比时先演示移动盘点。";
  await saveDocuments(company.product.context, {
    documents: [{ title: "用友竞品对比", text, status: "published" }],
  });
});
const ask = async (text: string, { context }: Person = company.rep, more = {}) =>
  agents.ask(context, text, more);

describe("prospects", () => {
  it("are those of the records that have not bought, with whom to call and why, and nobody else", async () => {
    const { context } = company.rep;
    const { id } = await createCustomer(context, {
      name: "鼎力制造有限公司",
      industry: "制造业",
      size: "large",
    });
    await createContact(context, { name: "赵工", title: "厂长", customer: id });
    await createCustomer(context, { name: "老客户制造有限公司", industry: "制造业", status: "customer" });
    await aLead(context, { companyName: "新锐机械", contactName: "吴工", industry: "制造业", need: "MES" });
    await aLead(context, { companyName: "甜品连锁", contactName: "郑店长", industry: "零售" });
    const { view } = await ask("帮我找一些制造业的潜在客户");
    expect(view.agents).toEqual(["sales"]);
    expect(view.text).toContain("共 **2** 个");
    expect(view.text).toContain("赵工 厂长");
    expect(
      cardOf(view, "record_table")
        .rows.map(({ cells }) => cells[0]?.text)
        .toSorted(),
    ).toEqual(["新锐机械", "鼎力制造有限公司"]);
    expect((await ask("帮我找一些制造业的潜在客户", company.marketing)).view.agents).toEqual(["market"]);
  });

  it("are not made up where there are none", async () => {
    const { view } = await ask("帮我找一些航天业的潜在客户");
    expect(view.text).toContain("没有找到");
    expect(view.artifacts).toEqual([]);
  });
});

describe("a lead that goes on", () => {
  it("is kept with its new status and how many they compare; names are asked for, and it is taken back", async () => {
    const lead = await aLead(company.rep.context, {
      companyName: "德芙科技",
      contactName: "李经理",
      contactSurname: "李",
    });
    const { view, conversationId } = await ask("李经理回复了，他们正在对比三家供应商");
    expect(view.text).toContain("有回音");
    expect(view.text).toContain("3 家，还不知道是谁");
    expect(await readLead(company.rep.context, lead.id)).toMatchObject({
      status: "contacted",
      competitorCount: 3,
    });
    await ask("撤销", company.rep, { conversationId });
    expect(await readLead(company.rep.context, lead.id)).toMatchObject({
      status: "new",
      competitorCount: null,
    });
  });

  it("becomes a customer and a deal when that is asked for", async () => {
    const lead = await aLead(company.rep.context, { companyName: "白云药业有限公司", contactName: "孙总" });
    const focus = { type: "lead", id: lead.id, label: "白云药业有限公司" };
    const { view } = await ask("把这条线索转成客户和商机", company.rep, { focus });
    expect(view.text).toContain("客户、联系人、商机");
    expect(await readLead(company.rep.context, lead.id)).toMatchObject({ status: "converted" });
  });
});

describe("competitors", () => {
  it("are told by what is kept of them and by documents, never beyond", async () => {
    await createCompetitor(company.director.context, {
      name: "用友",
      strengths: ["名气大"],
      weaknesses: ["实施慢"],
    });
    const { view } = await ask("我们和用友比有什么优势");
    expect(view.text).toContain("实施慢");
    expect(view.text).toContain("还没有和它分出过输赢");
    expect(view.citations.map(({ title }) => title)).toContain("用友竞品对比");
    expect((await ask("我们和金蝶比有什么优势")).view.text).toContain("没有登记“金蝶”");
  });
});

describe("records twice", () => {
  it("are found over owners, and made one after a yes", async () => {
    const fresh = await createCompany(suite.ownerUrl);
    const { context } = fresh.marketing;
    expect((await ask("天达股份有没有重复的线索", fresh.marketing)).view.text).toContain("没有找到");
    await aLead(context, { companyName: "天达股份有限公司", source: "website", contactPhone: "13800007777" });
    await aLead(context, { companyName: "天达股份有限公司", source: "trade_show", contactName: "钱工" });
    const { view, conversationId } = await ask("天达股份有没有重复的线索", fresh.marketing);
    expect(view.text).toContain("对得上 2 条");
    const asked = await ask("把天达股份的两条线索合并", fresh.marketing, { conversationId });
    expect(cardsOf(asked.view, "proposal")).toHaveLength(1);
  });
});

describe("customers of high value", () => {
  it("have traits only where enough have bought", async () => {
    const fresh = await createCompany(suite.ownerUrl);
    await mainPipeline(fresh);
    const { context } = fresh.rep;
    expect((await ask("高价值客户有什么共同特征", fresh.rep)).view.text).toContain("只有 0 家");
    for (let count = 0; count < 12; count += 1) {
      const industry = count < 3 ? "医药" : "零售";
      const { id: customer } = await createCustomer(context, {
        name: `客户${count}号`,
        industry,
        onDuplicate: "create",
      });
      const id = await aDeal(context, { customer, amount: count < 3 ? 900_000 : 20_000 });
      await closeWon(context, { id, version: (await readDeal(context, id)).version, reason: "price" });
    }
    const { view } = await ask("高价值客户有什么共同特征", fresh.rep);
    expect(view.text).toContain("12 家成交过的里取 3 家");
    expect(view.text).toContain("行业是医药：高价值里 100%（3 家），其他里 0%");
  });
});

describe("a turn of the market", () => {
  it("is told with who of ours it touches, and three parts", async () => {
    const { view } = await ask("制造业补贴退坡，对我们有什么影响", company.marketing);
    expect(view.text).toContain("**销售**");
    expect(view.text).toContain("**管理策略**");
    expect(cardsOf(view, "plan")).toHaveLength(1);
    expect((await ask("航天业补贴退坡，对我们有什么影响", company.marketing)).view.text).toContain(
      "没有涉及",
    );
  });
});

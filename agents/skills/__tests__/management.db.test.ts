import { beforeAll, describe, expect, it } from "vitest";
import { logActivity } from "#lib/domains/activities/index.ts";
import { createCustomer } from "#lib/domains/customers/index.ts";
import { assignLead, listAssignmentRules, updateLead } from "#lib/domains/leads/index.ts";
import { closeWon } from "#lib/domains/opportunities/index.ts";
import { type Company, createCompany, type Person } from "#tests/factories/company.ts";
import { aDeal, mainPipeline, readDeal } from "#tests/factories/deals.ts";
import { aLead, readLead } from "#tests/factories/lead.ts";
import { cardOf, cardsOf } from "#tests/harness/cards.ts";
import { useAgents } from "#tests/harness/use-agents.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();
const agents = useAgents();

let company: Company;
beforeAll(async () => {
  company = await createCompany(suite.ownerUrl);
  await mainPipeline(company);
  const names: [string, string][] = [
    [company.rep.userId, "郑晓峰"],
    [company.mate.userId, "林小满"],
  ];
  for (const [id, name] of names) await suite.owner`update users set name = ${name} where id = ${id}`;
  await won(company.rep, "医药", 450_000);
});
const ask = async (text: string, { context }: Person = company.leader, more = {}) =>
  (await agents.ask(context, text, more)).view;

async function won(person: Person, industry: string, amount: number): Promise<string> {
  const { context } = person;
  const { id: customer } = await createCustomer(context, {
    name: `${industry}${amount}有限公司`,
    industry,
    onDuplicate: "create",
  });
  const id = await aDeal(context, { customer, amount });
  await closeWon(context, { id, version: (await readDeal(context, id)).version, reason: "price" });
  return id;
}

describe("a lead judged", () => {
  it("has a verdict with figures, similar wins by name, and says where the chance comes from", async () => {
    const lead = await aLead(company.rep.context, {
      companyName: "康泽医药有限公司",
      industry: "医药",
      employees: 800,
      contactTitle: "总经理",
      contactPhone: "13800001111",
      budgetAmount: 600_000,
    });
    const view = await ask("康泽医药这条线索值得重点跟进吗", company.rep);
    expect(view.agents).toEqual(["sales_management"]);
    expect(view.text).toContain(`${lead.score.total} 分`);
    expect(view.text).toContain("投入：高");
    expect(view.text).toContain("医药450000有限公司");
    expect(view.text).toContain("还不够算真实概率");
    expect(cardsOf(view, "lead_record")).toHaveLength(1);
    expect(view.writes).toBe(0);
  });

  it("has no case made up where there is none, and asks which where nobody was named", async () => {
    await aLead(company.mate.context, { companyName: "孤峰天文馆", industry: "天文" });
    expect((await ask("孤峰天文馆这条线索值得跟吗", company.mate)).text).toContain("没有找到同类成交案例");
    const view = await ask("这条线索值得重点跟进吗", company.rep2);
    expect(view.text).toContain("哪条线索");
    expect((await ask("德芙巧克力厂的线索靠谱吗", company.rep2)).text).toContain("没有找到");
  });
});

describe("a lead assigned", () => {
  it("is advised on with a factor table, and given to nobody, where only a question was asked", async () => {
    const lead = await aLead(company.leader.context, { companyName: "宁安药业有限公司", industry: "医药" });
    const view = await ask("宁安药业的线索给谁跟比较合适");
    const table = cardOf(view, "factor_table");
    expect(table.rows.map(({ label }) => label)).toEqual(["郑晓峰", "林小满"]);
    expect(table.rows[0]?.cells[0]?.text).toContain("签过 1 单");
    expect(view.text).toContain("建议给 **郑晓峰**");
    expect(view.writes).toBe(0);
    expect((await readLead(company.leader.context, lead.id)).owner?.id).not.toBe(company.rep.userId);
  });

  it("goes to who is named, with the reason kept, says when figures differ, and is taken back", async () => {
    const lead = await aLead(company.leader.context, { companyName: "启明药房连锁", industry: "医药" });
    await assignLead(company.leader.context, { id: lead.id, userId: company.rep.userId });
    const focus = { type: "lead", id: lead.id, label: "启明药房连锁" };
    const sent = await agents.ask(company.leader.context, "重新分配这个线索，林小满更适合", { focus });
    expect(sent.view.text).toContain("已从 郑晓峰 转给 **林小满**");
    expect(sent.view.text).toContain("林小满更适合");
    expect(sent.view.text).toContain("按数据 郑晓峰");
    expect((await readLead(company.leader.context, lead.id)).owner?.id).toBe(company.mate.userId);
    const later = await aLead(company.leader.context, { companyName: "百草医药", industry: "医药" });
    const table = cardOf(await ask("百草医药的线索给谁跟合适"), "factor_table");
    const mate = table.rows.find(({ label }) => label === "林小满");
    expect(mate?.cells.at(-1)?.text).toContain("转给过他 1 次");
    expect(later.owner?.id).not.toBe(company.mate.userId);
    await agents.ask(company.leader.context, "撤销", { conversationId: sent.conversationId });
    expect((await readLead(company.leader.context, lead.id)).owner?.id).toBe(company.rep.userId);
  });

  it("is left alone where somebody may not assign, and that is said", async () => {
    const lead = await aLead(company.rep.context, { companyName: "远帆医药", industry: "医药" });
    const view = await ask("把远帆医药的线索分给林小满", company.rep);
    expect(view.text).toContain("没有执行");
    expect((await readLead(company.rep.context, lead.id)).owner?.id).toBe(company.rep.userId);
  });
});

describe("a rule said in words", () => {
  it("waits for a yes, then holds for the next lead that fits and for no other", async () => {
    const { context } = company.director;
    const sent = await agents.ask(context, "以后医药的、五十万以上的都先给林小满");
    const proposal = cardOf(sent.view, "proposal");
    expect(proposal.diff[0]?.after).toBe("林小满");
    expect((await listAssignmentRules(context, {})).items).toEqual([]);
    await agents.ask(context, "确认", { conversationId: sent.conversationId });
    await expect.poll(async () => (await listAssignmentRules(context, {})).items.length).toBe(1);
    const big = await aLead(company.marketing.context, { industry: "医药", budgetAmount: 800_000 });
    const small = await aLead(company.marketing.context, { industry: "医药", budgetAmount: 80_000 });
    const owner = async (id: string) => (await readLead(company.admin.context, id)).owner?.id;
    expect(await owner(big.id)).toBe(company.mate.userId);
    expect(await owner(small.id)).not.toBe(company.mate.userId);
    expect((await ask("分配规则现在是怎么设的", company.director)).text).toContain("林小满");
  });

  it("asks for whom where nobody is named, and does not guess a name", async () => {
    expect((await ask("以后医药的线索都自动分", company.director)).text).toContain("给谁");
    const view = await ask("以后医药的都先给孙悟空", company.director);
    expect(cardsOf(view, "proposal")).toEqual([]);
    expect(view.text).toContain("没有找到");
  });
});

describe("the team", () => {
  it("is ranked by what was signed, from the records", async () => {
    const fresh = await createCompany(suite.ownerUrl);
    await mainPipeline(fresh);
    expect((await ask("本月谁签得最多", fresh.manager)).text).toContain("还没有");
    await won(fresh.rep, "零售", 300_000);
    await won(fresh.rep2, "零售", 900_000);
    const view = await ask("本月谁签得最多", fresh.manager);
    expect(view.text).toContain("**rep2**：1 单 · 90万");
    expect((await ask("我排第几", fresh.rep)).text).toContain("只能看到自己的");
    expect((await ask("哪个组业绩最好", fresh.manager)).text).toContain("east2");
  });

  it("is told who has not followed up", async () => {
    const fresh = await createCompany(suite.ownerUrl);
    await mainPipeline(fresh);
    expect((await ask("这周谁没跟进客户", fresh.manager)).status).toBe("done");
    await aDeal(fresh.mate.context, { amount: 200_000 });
    const busy = await aDeal(fresh.rep.context, { amount: 100_000 });
    await logActivity(fresh.rep.context, { kind: "call", body: "聊了报价", opportunity: busy });
    const view = await ask("团队最近一周的跟进情况", fresh.manager);
    expect(view.text).toContain("mate：跟进 0 次；在谈 1 个");
    expect(view.text).toContain("rep：跟进 1 次");
    expect(view.text).toContain("先找 mate");
  });

  it("is balanced by moving leads from who has most, and a rep may not ask", async () => {
    const fresh = await createCompany(suite.ownerUrl);
    for (let count = 0; count < 6; count += 1) await aLead(fresh.rep.context);
    const view = await ask("如何优化团队配置", fresh.leader);
    expect(view.text).toContain("把 rep（6 条）的 3 条线索转给 mate（0 条）");
    expect(view.text).toContain("算不准");
    expect((await ask("如何优化团队配置", fresh.rep)).text).toContain("没有执行");
  });

  it("has its wins judged by size, discount, risk and repeat business, all from the records", async () => {
    const fresh = await createCompany(suite.ownerUrl);
    await mainPipeline(fresh);
    expect((await ask("本月成交质量如何", fresh.manager)).text).toContain("还没有成交");
    await won(fresh.rep, "食品", 80_000);
    await won(fresh.rep, "食品", 700_000);
    const view = await ask("本月成交质量如何", fresh.manager);
    expect(view.text).toContain("**2** 单、78万");
    expect(view.text).toContain("10万以下 1 单、50万到100万 1 单");
    expect(view.text).toContain("没有报价明细");
    expect(view.text).toContain("0 家买过不止一次");
  });
});

it("learns the chance from how leads ended, once enough have", async () => {
  const fresh = await createCompany(suite.ownerUrl);
  const { context } = fresh.marketing;
  for (let count = 0; count < 34; count += 1) {
    const good = count % 2 === 0;
    const { id } = await aLead(
      context,
      good ? { employees: 900, budgetAmount: 2_000_000 } : { budgetAmount: 1 },
    );
    await updateLead(context, { id, set: { status: "lost", lostReason: "预算" } });
    if (good) await suite.owner`update leads set status = 'converted' where id = ${id}`;
  }
  await aLead(context, { companyName: "绿洲能源", employees: 900, budgetAmount: 2_000_000 });
  const { text } = await ask("绿洲能源这条线索转化概率多大", fresh.marketing);
  expect(text).toMatch(/约 89%/);
  expect(text).toContain("34 条已结束，17 条转化");
});

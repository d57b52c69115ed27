import { beforeAll, describe, expect, it } from "vitest";
import { createCustomer } from "#lib/domains/customers/index.ts";
import { assignLead } from "#lib/domains/leads/index.ts";
import { setItems } from "#lib/domains/opportunities/index.ts";
import { type Company, createCompany, type Person } from "#tests/factories/company.ts";
import { aDeal, mainPipeline, readDeal } from "#tests/factories/deals.ts";
import { aLead, readLead } from "#tests/factories/lead.ts";
import { cardOf, cardsOf } from "#tests/harness/cards.ts";
import { type Answer, useAgents } from "#tests/harness/use-agents.ts";
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
  await aClient("锦江精密", { region: "华东", employees: 300 });
});
const ask = (text: string, { context }: Person = company.rep, more = {}): Promise<Answer> =>
  agents.ask(context, text, more);
const aClient = async (name: string, more = {}): Promise<string> =>
  (await createCustomer(company.rep.context, { name, onDuplicate: "create", ...more })).id;
async function agree(asked: Answer, person: Person): Promise<Answer> {
  await ask("确认", person, { conversationId: asked.conversationId });
  return agents.answer(person.context, asked, 2);
}

describe("a list that leaves as a file", () => {
  it("is given as links at once where it is a handful", async () => {
    const { view } = await ask("把客户导出来", company.leader);
    expect(view.agents).toEqual(["system"]);
    const { links } = cardOf(view, "file");
    expect(links.map(({ href }) => href.split("?")[0])).toEqual(["/api/v1/exports", "/api/v1/exports"]);
    expect(links[0]?.href).toContain("object=customer");
    expect(cardsOf(view, "proposal")).toEqual([]);
  });

  it("waits for a yes where it is more, and is refused without the right", async () => {
    for (let at = 0; at < 11; at += 1) await aClient(`导出客户${at}有限公司`);
    const asked = await ask("把客户都导出来", company.leader);
    expect(cardOf(asked.view, "proposal").diff[0]).toMatchObject({ field: "count", after: 12 });
    expect(cardsOf((await agree(asked, company.leader)).view, "file")).toHaveLength(1);
    await suite.owner`update users set name = '方管理' where id = ${company.admin.userId}`;
    const { view } = await ask("导出全部客户", company.rep);
    expect(cardsOf(view, "file")).toEqual([]);
    expect(view.text).toContain("没有导出");
  });
});

describe("leads that nobody has", () => {
  it("are shared out as one proposal that says who gets what and why", async () => {
    const left = [];
    for (const name of ["辰光电子", "泰和机械", "远信食品"]) {
      const lead = await aLead(company.marketing.context, { companyName: name, need: "CRM" });
      left.push(lead.id);
    }
    const { id: taken } = await aLead(company.marketing.context, { companyName: "已有人跟" });
    await assignLead(company.leader.context, { id: taken, userId: company.rep.userId });
    const asked = await ask("把没人管的线索分一下", company.leader);
    const { diff } = cardOf(asked.view, "proposal");
    expect(diff.map(({ label }) => label).toSorted()).toEqual(
      expect.arrayContaining([expect.stringContaining("辰光电子"), expect.stringContaining("泰和机械")]),
    );
    expect(diff.some(({ label }) => label.includes("已有人跟"))).toBe(false);
    for (const id of left) expect((await readLead(company.leader.context, id)).owner).toBeNull();
    const { view } = await agree(asked, company.leader);
    expect(view.text).toContain("已分配");
    for (const id of left) expect((await readLead(company.leader.context, id)).owner).not.toBeNull();
  });

  it("are not shared out by who asks why", async () => {
    const lead = await aLead(company.marketing.context, { companyName: "恒久玻璃" });
    const focus = { type: "lead", id: lead.id, label: "恒久玻璃" };
    const { view } = await ask("为什么不分给林小满", company.leader, { focus });
    expect(view.writes).toBe(0);
  });
});

describe("a plan to bring a product in", () => {
  it("has phases with days up to the day that was said, and says what is missing", async () => {
    const { view } = await ask("给锦江精密做一份WMS的实施计划，三个月上线", company.rep);
    expect(view.agents).toEqual(["product"]);
    const { steps } = cardOf(view, "plan");
    expect(steps.length).toBeGreaterThanOrEqual(5);
    const days = steps.map(({ day }) => day ?? "");
    expect(days).toEqual(days.toSorted());
    expect(view.text).toContain("没有找到这类实施资料");
    expect(view.writes).toBe(0);
  });
});

describe("a deal with product lines", () => {
  it("is won at the amount that was signed: its prices are fitted", async () => {
    const customer = await aClient("渚桥物流");
    const id = await aDeal(company.rep.context, { customer, amount: 200_000, name: "渚桥物流WMS项目" });
    const { version } = await readDeal(company.rep.context, id);
    const items = [
      { name: "WMS", quantity: 1, price: 150_000 },
      { name: "实施", quantity: 2, price: 25_000 },
    ];
    await setItems(company.rep.context, { id, version, items });
    const asked = await ask("渚桥物流WMS项目签下来了，18万，6个月交付", company.rep);
    await agree(asked, company.rep);
    expect(await readDeal(company.rep.context, id)).toMatchObject({ outcome: "won", amount: 180_000 });
  });
});

describe("what is said of a name alone", () => {
  it("makes no lead", async () => {
    const { view } = await ask("查一下审计日志里关于李四的记录", company.admin);
    expect(view.steps.map(({ tool }) => tool)).not.toContain("lead_capture");
    expect(view.writes).toBe(0);
  });
});

describe("a record that is to go", () => {
  it("waits for a yes, and all at once are never put away", async () => {
    const asked = await ask("删除客户锦江精密", company.leader);
    expect(cardOf(asked.view, "proposal").title).toContain("锦江精密");
    const { view } = await ask("删除全部客户", company.leader);
    expect(view.text).toContain("不整批清空");
    expect(cardsOf(view, "proposal")).toEqual([]);
  });
});

describe("what managers and customer success ask for", () => {
  it("names what is out of the ordinary, or that there is nothing to compare with", async () => {
    const { view } = await ask("最近有什么异常需要我关注", company.leader);
    expect(view.agents).toEqual(["strategy"]);
    expect(view.text).toMatch(/异常|偏离|没有数据/u);
  });

  it("sums a period up in lines that can be passed on", async () => {
    const { view } = await ask("给我一个能发给老板的月报", company.leader);
    expect(view.text).toContain("成交");
    expect(cardsOf(view, "report")).toHaveLength(1);
  });

  it("says what was signed and plainly that contracts are kept nowhere", async () => {
    const { view } = await ask("渚桥物流的合同什么时候到期", company.rep);
    expect(view.text).toContain("渚桥物流WMS项目");
    expect(view.text).toContain("没有合同台账");
  });

  it("tells the complaints that wait, and plans how to win a customer back", async () => {
    await ask("锦江精密投诉系统宕机两个小时，影响发货", company.rep);
    const { view } = await ask("锦江精密的工单处理得怎么样了", company.rep);
    expect(view.text).toMatch(/答复锦江精密的投诉\*\* 还没办完[\s\S]*负责人/);
    const rescue = await ask("给锦江精密做个挽回计划", company.rep);
    expect(cardOf(rescue.view, "plan").steps).toHaveLength(5);
  });

  it("sets two colleagues side by side in a trade", async () => {
    const { view } = await ask("郑晓峰和林小满谁更适合跟纺织客户", company.leader);
    expect(view.text).toContain("郑晓峰");
    expect(view.text).toContain("林小满");
    expect(view.text).toContain("纺织");
    expect(view.writes).toBe(0);
  });

  it("writes a message that can be sent and sends nothing", async () => {
    const { view } = await ask("帮我写一条微信发给于总，感谢他今天的时间", company.rep);
    expect(view.text).toContain("于总您好");
    expect(view.text).toContain("没有发");
    expect(view.writes).toBe(0);
  });
});

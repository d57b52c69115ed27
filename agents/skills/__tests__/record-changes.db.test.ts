import { beforeAll, describe, expect, it } from "vitest";
import { getContact, getCustomer, listContacts, listCustomers } from "#lib/domains/customers/index.ts";
import { listLeads } from "#lib/domains/leads/index.ts";
import { playTurn } from "#tests/evals/agents/play-turn.ts";
import { makeToolWorld, type ToolWorld } from "#tests/evals/agents/tool-world.ts";
import { readDeal } from "#tests/factories/deals.ts";
import { aLead } from "#tests/factories/lead.ts";
import { useAgents } from "#tests/harness/use-agents.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import { useTalk } from "#tests/harness/use-talk.ts";

const suite = useSuite();
const talk = useTalk(useAgents());
let world: ToolWorld;

beforeAll(async () => {
  world = await makeToolWorld(suite.company);
});
const rep = () => suite.company.rep;
const customer = () => getCustomer(rep().context, { id: world.customer ?? "" });
const contact = () => getContact(rep().context, { id: world.contact ?? "" });
const deal = () => readDeal(rep().context, world.deal ?? "");

describe("a fact that is changed by words", () => {
  it("tells what was and what is, and is taken back", async () => {
    const ask = talk(rep());
    expect((await ask("宏远机械的地址改成苏州市新区长江路1号")).text).toContain("苏州市新区长江路1号");
    expect(await customer()).toMatchObject({ address: "苏州市新区长江路1号" });
    expect((await ask("把宏远机械的级别改成A")).text).toContain("A 级");
    expect(await customer()).toMatchObject({ level: "a" });
    await ask("撤销");
    expect(await customer()).toMatchObject({ level: null, address: "苏州市新区长江路1号" });
  });

  it("is a person's phone or what they have become", async () => {
    const ask = talk(rep());
    await ask("王建国手机号换成13911112222");
    expect(await contact()).toMatchObject({ phone: "13911112222" });
    expect((await ask("王建国升副总裁了")).text).toContain("由总经理改为副总裁");
    expect(await contact()).toMatchObject({ title: "副总裁" });
  });

  it("is a deal's amount or day", async () => {
    const ask = talk(rep());
    await ask("宏远机械那单金额改成60万");
    expect(await deal()).toMatchObject({ amount: 600_000 });
    await ask("宏远机械项目预计成交改到2099年1月15号");
    expect(await deal()).toMatchObject({ expectedCloseOn: "2099-01-15" });
  });

  it("is asked for when the value was not said", async () => {
    const ask = talk(rep());
    const asked = await ask("把宏远机械的地址改一下");
    expect(asked).toMatchObject({ writes: 0 });
    expect(asked.text).toContain("地址");
  });

  it("does not reach what the person does not see", async () => {
    const view = await talk(suite.company.rep2)("宏远机械那单金额改成60万");
    expect(view).toMatchObject({ writes: 0 });
    expect(view.text).toContain("没有找到");
  });

  it("never lands on the lead that is talked about when another is named", async () => {
    const lead = await aLead(rep().context);
    const ask = talk(rep());
    await ask("网站表单：赵总，远景食品，想上CRM");
    await ask("宏远机械的地址改成苏州工业园区");
    expect(await customer()).toMatchObject({ address: "苏州工业园区" });
    const { items } = await listLeads(rep().context, {});
    expect(items.find(({ id }) => id === lead.id)?.version).toBe(lead.version);
  });
});

describe("a record that is made by words", () => {
  it("is a customer with what was said of it", async () => {
    const words = "帮我加个客户档案：苏州恒力化纤，化工行业，500人";
    const { reply } = await playTurn(rep(), words, [{ intent: "customer.create" }]);
    expect(reply.text).toContain("已新建客户");
    const { items } = await listCustomers(rep().context, { q: "恒力化纤" });
    expect(items).toEqual([expect.objectContaining({ employees: 500 })]);
  });

  it("asks when one that looks the same is there", async () => {
    const { reply } = await playTurn(rep(), "新建客户：宏远机械有限公司", [{ intent: "customer.create" }]);
    expect(reply.text).toContain("很像");
    expect(reply.state.pending).toMatchObject({ kind: "duplicate", id: world.customer });
  });

  it("is a person at their company", async () => {
    const view = await talk(rep())("宏远机械加个联系人，设备科孙科长，电话13900003333");
    expect(view.text).toContain("孙科长");
    const phone = { field: "phone", op: "eq" as const, value: "13900003333" };
    const { items } = await listContacts(rep().context, { filter: phone });
    expect(items).toEqual([
      expect.objectContaining({ title: "科长", customer: expect.objectContaining({ id: world.customer }) }),
    ]);
  });
});

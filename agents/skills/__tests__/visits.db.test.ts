import { describe, expect, it } from "vitest";
import { listTasks } from "#lib/domains/activities/index.ts";
import { createCustomer } from "#lib/domains/customers/index.ts";
import { makeToolWorld } from "#tests/evals/agents/tool-world.ts";
import { createCompany } from "#tests/factories/company.ts";
import { cardOf } from "#tests/harness/cards.ts";
import { useAgents } from "#tests/harness/use-agents.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import { useTalk } from "#tests/harness/use-talk.ts";

const suite = useSuite();
const talk = useTalk(useAgents());

async function aWorld() {
  const company = await createCompany(suite.ownerUrl);
  return { company, world: await makeToolWorld(company), ask: talk(company.rep) };
}

describe("a visit that is planned", () => {
  it("stands in the calendar at the hour, with what to talk about", async () => {
    const { company, world, ask } = await aWorld();
    const view = await ask("下周三上午十点去宏远机械拜访王总，聊一下WMS方案");
    const visits = { filter: { field: "kind", op: "eq" as const, value: "visit" } };
    expect((await listTasks(company.rep.context, visits)).items[0]).toMatchObject({
      customer: { id: world.customer },
      contact: { id: world.contact },
      body: expect.stringContaining("WMS方案"),
    });
    expect(view.text).toMatch(/10:00.*制造业.*预算未批/s);
  });

  it("asks for the day once, with what is known already, and makes nobody who is not on record", async () => {
    const { ask } = await aWorld();
    const asked = await ask("下周去拜访宏远机械的周工");
    expect(asked).toMatchObject({ writes: 0 });
    expect(asked.text).toContain("制造业");
    expect(cardOf(asked, "slot_form").slots[0]?.chips).toHaveLength(3);
    const view = await ask("周二上午十点");
    expect(view).toMatchObject({ writes: 1 });
    expect(view.text).toMatch(/周二.*10:00.*没有叫“周工”的联系人/s);
  });

  it("writes nothing about a company out of sight, and offers to take it in", async () => {
    const { company } = await aWorld();
    const ask = talk(company.rep2);
    const asked = await ask("后天去拜访宏远机械");
    expect(asked).toMatchObject({ writes: 0 });
    expect(asked.text).toContain("没有找到“宏远机械”");
    expect(asked.text).not.toContain("制造业");
    expect((await ask("好的")).writes).toBeGreaterThan(0);
  });

  it("takes a company nobody knows as a lead", async () => {
    const company = await createCompany(suite.ownerUrl);
    const ask = talk(company.rep);
    expect((await ask("计划拜访ABC公司，联系人张总")).text).toContain("系统里还没有ABC公司");
    expect((await ask("明天上午十点")).text).toContain("已登记为线索");
    const { items } = await listTasks(company.rep.context, {});
    expect(items).toEqual([expect.objectContaining({ kind: "visit", title: "拜访ABC公司 · 张总" })]);
  });
});

describe("what to prepare", () => {
  it("is read from the only visit of the day and from what the records say", async () => {
    const { company, ask } = await aWorld();
    await ask("明天上午十点去拜访宏远机械的王总");
    const view = await talk(company.rep)("明天拜访客户需要准备什么");
    expect(view.text).toMatch(/宏远机械.*预算未批/s);
    expect(cardOf(view, "checklist").items.length).toBeGreaterThanOrEqual(3);
    expect(view.writes).toBe(0);
  });

  it("asks whom it is about when no visit is planned", async () => {
    const { rep } = await createCompany(suite.ownerUrl);
    const view = await talk(rep)("明天拜访客户需要准备什么");
    expect(view.text).toContain("没有拜访");
    expect(cardOf(view, "slot_form").slots).toHaveLength(1);
  });

  it("asks which of several", async () => {
    const { company, ask } = await aWorld();
    await createCustomer(company.rep.context, { name: "海川物流有限公司" });
    await ask("明天上午十点去拜访宏远机械");
    await ask("明天下午三点去拜访海川物流");
    const other = talk(company.rep);
    expect((await other("明天拜访客户要准备什么")).text).toContain("2 个安排");
    expect((await other("海川物流")).text).toContain("海川物流");
  });
});

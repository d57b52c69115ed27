import { beforeAll, describe, expect, it } from "vitest";
import { createTask, listActivities, listTasks } from "#lib/domains/activities/index.ts";
import { updateUser } from "#lib/domains/identity/index.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { makeToolWorld, type ToolWorld } from "#tests/evals/agents/tool-world.ts";
import { cardOf } from "#tests/harness/cards.ts";
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
const titled = async (title: string) =>
  (await listTasks(rep().context, { filter: { field: "title", op: "eq", value: title } })).items[0];

describe("a note", () => {
  it("is kept in the person's words on the record that is named", async () => {
    const view = await talk(rep())("给宏远机械加个备注：付款要走集团审批");
    const { items } = await listActivities(rep().context, {
      filter: { field: "kind", op: "eq", value: "note" },
    });
    expect(items).toEqual([
      expect.objectContaining({
        body: "付款要走集团审批",
        customer: expect.objectContaining({ id: world.customer }),
      }),
    ]);
    expect(view.writes).toBe(1);
  });

  it("stands on the person when it is about the person", async () => {
    await talk(rep())("王建国爱打高尔夫，备注上");
    const on = { field: "contact", op: "eq" as const, value: world.contact ?? "" };
    const { items } = await listActivities(rep().context, { filter: on });
    expect(items.map(({ body }) => body)).toContain("王建国爱打高尔夫");
  });

  it("is not written on a company that is not there", async () => {
    const view = await talk(rep())("给无此公司加个备注：付款慢");
    expect(view).toMatchObject({ writes: 0 });
    expect(view.text).toContain("无此公司");
  });
});

describe("a task", () => {
  it("is made with what is to be done, for when and whom, moved, done, and taken back", async () => {
    const made = await talk(rep())("提醒我下周五给王建国发报价");
    expect(made.text).toMatch(/给王建国发报价.*周五/s);
    expect(await titled("给王建国发报价")).toMatchObject({ contact: { id: world.contact }, status: "open" });
    const before = await titled("给王建国发报价");
    const ask = talk(rep());
    expect((await ask("给王建国发报价那个任务推迟到下下周一下午三点")).text).toMatch(/改到.*周一.*15:00/s);
    expect((await titled("给王建国发报价"))?.dueAt).not.toBe(before?.dueAt);
    expect((await ask("报价发了，任务勾掉")).text).toContain("已完成");
    expect(await titled("给王建国发报价")).toMatchObject({ status: "done" });
    await ask("撤销");
    expect(await titled("给王建国发报价")).toMatchObject({ status: "open" });
  });

  it("is a plan for the day when a call is to be made on it, and something to do when there is no day", async () => {
    const called = await talk(rep())("提醒我后天给王建国打个电话");
    expect(called.writes).toBe(1);
    const all = await listTasks(rep().context, {
      filter: { field: "contact", op: "eq", value: world.contact ?? "" },
    });
    expect(all.items).toContainEqual(expect.objectContaining({ kind: "call", allDay: true }));
    expect((await talk(rep())("建个任务：给海川物流打电话")).writes).toBe(1);
    expect(await titled("给海川物流打电话")).toMatchObject({ kind: "task", dueAt: null });
  });

  it("says when no day was given, and that a rhythm is not kept", async () => {
    expect((await talk(rep())("建个任务：整理客户名单")).text).toContain("没定日期");
    expect((await talk(rep())("提醒我每周一写周报")).text).toContain("每周一");
  });

  it("asks which one when several fit, and does the one that is chosen", async () => {
    for (const title of ["给宏远机械寄合同", "给海川物流寄合同"]) await createTask(rep().context, { title });
    const ask = talk(rep());
    const asked = await ask("寄合同的事办完了");
    expect(asked).toMatchObject({ writes: 0 });
    expect(cardOf(asked, "choice").total).toBe(2);
    expect((await ask("第二个")).writes).toBe(1);
    const done = [await titled("给宏远机械寄合同"), await titled("给海川物流寄合同")];
    expect(done.map((task) => task?.status).sort()).toEqual(["done", "open"]);
  });

  it("is never somebody else's", async () => {
    const view = await talk(suite.company.rep2)("把第一个待办完成");
    expect(view).toMatchObject({ writes: 0 });
    expect(view.text).toContain("没有没办完的任务");
  });
});

describe("a task that somebody hands over, or that hangs on what is talked about", () => {
  const inTheEnd = async () => (await listTasks(suite.company.director.context, { limit: 100 })).items;

  it("is the colleague's, under what is to be done, and nobody's where the name is nobody's", async () => {
    const { mate } = suite.company;
    await updateUser(suite.company.admin.context, { id: mate.userId, set: { name: "许小鹏" } });
    const made = await talk(suite.company.manager)("给许小鹏派个活：周五前把宏远机械的方案改完");
    expect(made.text).toContain("许小鹏");
    expect(await inTheEnd()).toContainEqual(
      expect.objectContaining({
        title: "把宏远机械的方案改完",
        owner: expect.objectContaining({ id: mate.userId }),
        customer: expect.objectContaining({ id: world.customer }),
      }),
    );
    expect(await talk(suite.company.manager)("给贾不在派个活：整理展会名单")).toMatchObject({ writes: 0 });
  });

  it("is named by the deal that is talked about, and is due the day before the visit", async () => {
    const ask = talk(rep());
    await ask("宏远机械WMS现在什么情况");
    await ask("帮我设个明年4月2号的提醒");
    expect(await titled("跟进宏远机械WMS")).toMatchObject({ opportunity: { id: world.deal } });
    await ask("下周三上午十点拜访宏远机械");
    await ask("顺便提醒我前一天准备样机");
    const visit = (await inTheEnd()).find(({ kind, customer }) => kind === "visit" && customer);
    const due = String((await titled("准备样机"))?.dueAt);
    const [day, event] = [dayOf(new Date(due)), dayOf(new Date(String(visit?.startsAt)))];
    expect(Date.parse(event) - Date.parse(day)).toBe(86_400_000);
  });
});

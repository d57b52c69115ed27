import { beforeAll, describe, expect, it } from "vitest";
import { listActivities, listTasks } from "#lib/domains/activities/index.ts";
import { listContacts } from "#lib/domains/customers/index.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { makeToolWorld, type ToolWorld } from "#tests/evals/agents/tool-world.ts";
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
const ours = () => ({ field: "customer", op: "eq" as const, value: world.customer });
const plans = async () => (await listTasks(rep().context, { filter: ours() })).items;
const talks = async () => (await listActivities(rep().context, { filter: ours() })).items;
const timeOf = (moment: unknown) =>
  new Date(String(moment)).toLocaleTimeString("zh-CN", { timeZone: "Asia/Shanghai", hour12: false });

describe("a day that was agreed", () => {
  it("stands in the calendar once, is moved and not made anew, and the talk is told on", async () => {
    const ask = talk(rep());
    await ask("刚拜访完宏远机械的王建国，拣货老出错是他最头疼的，约了下周二上午十点现场看");
    const [made] = (await plans()).filter(({ kind }) => kind === "visit");
    expect(made).toMatchObject({ allDay: false, title: expect.stringContaining("现场看") });
    expect(timeOf(made?.startsAt)).toBe("10:00:00");
    expect((await ask("改到下午两点")).text).toContain("14:00");
    const moved = (await plans()).filter(({ kind }) => kind === "visit");
    expect(moved.map(({ id }) => id)).toEqual([made?.id]);
    expect(timeOf(moved[0]?.startsAt)).toBe("14:00:00");
    expect(dayOf(new Date(String(moved[0]?.startsAt)))).toBe(dayOf(new Date(String(made?.startsAt))));
  });

  it("is the meeting that stands there already on that day", async () => {
    const before = (await plans()).filter(({ kind }) => kind === "visit");
    const view = await talk(rep())("刚跟宏远机械的王建国通完电话，说好下周二下午四点我再过去一趟");
    expect((await plans()).filter(({ kind }) => kind === "visit")).toHaveLength(before.length);
    expect(view.text).toContain("16:00");
  });
});

describe("what is said of a talk afterwards", () => {
  it("goes into the same record", async () => {
    const ask = talk(rep());
    await ask("上午拜访了宏远机械的王建国，聊了仓储");
    const count = (await talks()).length;
    await ask("花了1680");
    await ask("其实是电话，不是拜访");
    const all = await talks();
    expect(all).toHaveLength(count);
    // Others of the day may be later than this morning's.
    const told = all.find(({ body }) => String(body).includes("聊了仓储"));
    expect(told).toMatchObject({ kind: "call", body: expect.stringContaining("1680") });
  });
});

describe("several orders in one message", () => {
  it("are as many tasks", async () => {
    await talk(rep())("提醒我明天给王建国打电话，后天把报价发过去");
    const { items } = await listTasks(rep().context, { filter: ours() });
    const titles = items.map(({ title }) => String(title));
    expect(titles).toContain("给王建国打电话");
    expect(titles.some((title) => title.includes("报价") && !title.includes("打电话"))).toBe(true);
  });
});

describe("somebody who leaves a customer", () => {
  it("is kept, and who follows is taken in with a number that can be put right", async () => {
    const ask = talk(rep());
    const view = await ask("宏远机械的王建国下个月走了，接手的叫邬海涛，仓储经理，手机13988204417");
    expect(view.text).toMatch(/邬海涛.*王建国/s);
    await ask("等下，手机最后是4471不是4417");
    const { items } = await listContacts(rep().context, { filter: ours() });
    expect(items.find(({ name }) => name === "邬海涛")).toMatchObject({
      title: "仓储经理",
      phone: "13988204471",
    });
    expect(items.find(({ name }) => name === "王建国")?.note).toContain("下个月走了");
  });
});

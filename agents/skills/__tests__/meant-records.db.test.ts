import { beforeAll, describe, expect, it } from "vitest";
import { makeToolWorld, type ToolWorld } from "#tests/evals/agents/tool-world.ts";
import { readDeal } from "#tests/factories/deals.ts";
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
const stage = async () => (await readDeal(rep().context, world.deal ?? "")).stage;

describe("a stage that lies before", () => {
  it("is asked about, and never said to be an advance", async () => {
    const ask = talk(rep());
    // Stages that lie between are left out only after a yes.
    expect(await ask("宏远机械WMS推进到方案报价")).toMatchObject({ writes: 0 });
    expect(await stage()).toMatchObject({ name: "线索确认" });
    await ask("对");
    expect(await stage()).toMatchObject({ name: "方案报价" });
    const asked = await ask("把宏远机械WMS推进到需求确认");
    expect(asked).toMatchObject({ writes: 0 });
    expect(asked.text).toContain("还没有动");
    expect(await stage()).toMatchObject({ name: "方案报价" });
    expect((await ask("对")).text).toContain("退回到");
    expect(await stage()).toMatchObject({ name: "需求确认" });
  });
});

describe("a plan that is moved", () => {
  it("is the one of the day and kind that was said", async () => {
    const ask = talk(rep());
    await ask("安排明天上午十点拜访宏远机械");
    await ask("提醒我后天下午三点发报价");
    const moved = await ask("把明天的拜访改到大后天");
    expect(moved.text).toContain("拜访");
    expect(moved.text).toContain("10:00");
    expect(moved.text).not.toContain("发报价");
  });
});

import { describe, expect, it } from "vitest";
import { understand } from "../../understand.ts";

const now = new Date("2026-11-23T10:00:00+08:00");
const names = { customers: ["海川物流", "恒达纺织"] };
const intentOf = (text: string) => understand(text, { now, names }).intents[0]?.name;

describe("a complaint that is not called one", () => {
  it.each([
    "海川物流说报表导不出来，财务关不了账，催我们今天给答复",
    "恒达纺织那边系统一直报错，影响发货，客户很生气",
    "海川物流扫码枪连不上，仓库停了半天，要个说法",
    "恒达纺织早上登不上去，老板在发火",
  ])("%s", (text) => expect(intentOf(text)).toBe("complaint.log"));

  it.each([
    "海川物流的老系统老是卡，影响发货，他们想换",
    "恒达纺织怕上线以后导不出数据，停产就麻烦了",
    "海川物流催我们报价",
    "刚拜访完恒达纺织，他们现在用的用友老出错，影响结账",
  ])("is none: %s", (text) => expect(intentOf(text)).not.toBe("complaint.log"));
});

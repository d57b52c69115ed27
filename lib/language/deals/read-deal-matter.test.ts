import { describe, expect, it } from "vitest";
import { readDealMatter } from "./read-deal-matter.ts";

describe("readDealMatter", () => {
  it.each([
    "海川那单现在走到哪一步了",
    "恒达项目在什么阶段，卡在哪",
    "进签约还差什么条件",
    "德芙在这个阶段多久了",
  ])("%s asks where it stands", (text) => {
    expect(readDealMatter(text)).toEqual({ kind: "standing" });
  });

  it.each(["各阶段有多少单子", "哪些商机卡住了", "推到商务谈判"])("%s does not", (text) => {
    expect(readDealMatter(text)?.kind).not.toBe("standing");
  });

  it("reads who is who", () => {
    expect(readDealMatter("何总是什么态度")).toEqual({ kind: "people" });
    expect(readDealMatter("还差谁没见")).toEqual({ kind: "people" });
    expect(readDealMatter("把邓总标成决策人")).toEqual({ kind: "stakeholder", role: "decision_maker" });
    expect(readDealMatter("罗科长加到这个商机里，态度偏反对")).toEqual({
      kind: "stakeholder",
      stance: "blocker",
    });
  });

  it("keeps nobody as against us who is not", () => {
    expect(readDealMatter("尹磊反对")).toEqual({ kind: "stakeholder", stance: "blocker" });
    expect(readDealMatter("邱董有顾虑")).toEqual({ kind: "stakeholder", stance: "sceptic" });
    expect(readDealMatter("尹磊不反对")).toEqual({ kind: "stakeholder", stance: "neutral" });
    expect(readDealMatter("徐总没反对")).toEqual({ kind: "stakeholder", stance: "neutral" });
    expect(readDealMatter("邱董没有顾虑")).toBeUndefined();
    expect(readDealMatter("吕董没什么犹豫")).toBeUndefined();
  });

  it("takes when somebody can come for no stand", () => {
    expect(readDealMatter("徐总都行")).toEqual({ kind: "stakeholder", stance: "neutral" });
    expect(readDealMatter("王总说周三都行")).toBeUndefined();
    expect(readDealMatter("张总时间随便")).toBeUndefined();
  });

  it("reads risks with their level, and what became of them", () => {
    expect(readDealMatter("加一个风险：财务负责人换人了，高")).toEqual({
      kind: "risk",
      words: "财务负责人换人了",
      level: "high",
    });
    expect(readDealMatter("记个风险")).toEqual({ kind: "risk", words: null });
    expect(readDealMatter("预算那条风险解除了")?.kind).toBe("risk_over");
    expect(readDealMatter("这单有什么风险")).toBeUndefined();
  });

  it("reads what waits and what is as good as won", () => {
    expect(readDealMatter("他们暂停了，明年3月再看")).toEqual({ kind: "pause" });
    expect(readDealMatter("龙江那个指定能成")).toEqual({ kind: "confidence" });
  });
});

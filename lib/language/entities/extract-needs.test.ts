import { describe, expect, it } from "vitest";
import { extractNeeds } from "./extract-needs.ts";

const read = (text: string) => extractNeeds(text).map((span) => span.value.name);

describe("extractNeeds", () => {
  it.each([
    ["需要财务软件,预算50万", "财务软件"],
    ["想要一套CRM", "CRM"],
    ["想换ERP", "ERP"],
    ["要上一套仓储系统", "仓储系统"],
    ["咨询一下你们的进销存", "进销存"],
    ["想了解财务软件", "财务软件"],
    ["对智慧工地感兴趣", "智慧工地"],
    ["打算采购呼叫中心", "呼叫中心"],
    ["需求:排课系统", "排课系统"],
    ["需要财务软件预算五十万", "财务软件"],
    ["needs finance software, budget 500k", "finance software"],
    ["问MES多少钱", "MES"],
    ["要追溯系统", "追溯系统"],
  ])("%s wants %s", (text, name) => {
    expect(read(text)).toEqual([name]);
  });

  it.each(["下个月要上", "要上线", "想问问情况", "需要准备什么", "重要客户", "主要做外贸", "不要了"])(
    "%s wants nothing",
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});

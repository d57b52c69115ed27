import { describe, expect, it } from "vitest";
import type { Turn } from "#agents/runtime/turn.ts";
import { understand } from "#lib/language/index.ts";
import { titleSaid, toldByName, withMatter, withoutHanding } from "./task-words.ts";

const now = new Date("2026-11-30T06:30:00Z");
function title(text: string): string | null {
  const understanding = understand(text, { now, timeZone: "Asia/Shanghai" });
  return titleSaid({ text, understanding, clause: understanding.clauses[0] } as Turn);
}

describe("the title of a task", () => {
  it.each([
    ["那帮我设个明年4月2号的提醒", null],
    ["加个12月20号的待办", null],
    ["提前一天提醒我打印合同", "打印合同"],
    ["我答应钱总下周二之前发报价单，记一下", "给钱总发报价单"],
    ["答应钱总周三前给方案", "给钱总方案"],
    ["答应他们周三前给方案", "给方案"],
    ["帮我记个待办，月底前把发票寄给宏远机械", "把发票寄给宏远机械"],
  ])("%s is %s", (text, expected) => {
    expect(title(text)).toBe(expected);
  });
});

describe("withoutHanding", () => {
  it.each([
    ["让周远给我个说法", "周远", "给我个说法"],
    ["给许鹏派个活：改方案", "许鹏", "改方案"],
    ["安排小郑给王总送样品", "小郑", "给王总送样品"],
    ["给许鹏派个任务，去一趟宏远机械", "许鹏", "去一趟宏远机械"],
    ["麻烦给周远安排一个任务：整理名单", "周远", "整理名单"],
    ["给周远机械发合同", "许鹏", "给周远机械发合同"],
  ])("%s, of %s, is %s", (words, name, expected) => {
    expect(withoutHanding(words, name)).toBe(expected);
  });

  it("hears a name that nobody knows where a task is handed over", () => {
    expect(toldByName("给小许派个活：改方案")).toBe("小许");
    expect(toldByName("给王总打个电话")).toBeUndefined();
  });
});

describe("withMatter", () => {
  it.each([
    ["给我个说法", "宏远机械WMS：给我个说法"],
    ["再联系他们", "再联系宏远机械WMS"],
    ["寄合同", "寄合同"],
  ])("%s becomes %s", (words, expected) => {
    expect(withMatter(words, "宏远机械WMS")).toBe(expected);
  });
});

import { describe, expect, it } from "vitest";
import { understand } from "../understand.ts";

const shown = [
  {
    type: "opportunity",
    label: "宏远机械ERP",
    words: "宏远机械 周远",
    figures: { amount: 850000, expectedCloseOn: "2026-12-20" },
  },
  {
    type: "opportunity",
    label: "明泽自动化MES",
    words: "明泽自动化 林珊",
    figures: { amount: 420000, expectedCloseOn: "2026-12-05" },
  },
  {
    type: "opportunity",
    label: "鼎新仓储WMS",
    words: "鼎新仓储 周远 宁波",
    figures: { amount: 1200000, expectedCloseOn: "2027-01-31" },
  },
];
const now = new Date("2026-11-23T10:00:00+08:00");

/** The rows that the words mean, by their names. */
const rows = (text: string, focus: { type: string; label: string }[] = []) =>
  (understand(text, { now, dialogue: { shown, focus } }).refers ?? []).flatMap(({ row }) =>
    row === undefined ? [] : [shown[row]?.label],
  );

describe("words that point into the list that was shown", () => {
  it.each([
    ["第二个是谁在跟", "明泽自动化MES"],
    ["最后那个金额多少", "鼎新仓储WMS"],
    ["最大的那个什么时候签", "鼎新仓储WMS"],
    ["其中最小的是哪家", "明泽自动化MES"],
    ["最早签的那个金额改成40万", "明泽自动化MES"],
    ["宁波那单下一步是什么", "鼎新仓储WMS"],
    ["Which one closes first?", "明泽自动化MES"],
    ["the biggest one", "鼎新仓储WMS"],
  ])("%s", (text, label) => {
    expect(rows(text)).toEqual([label]);
  });

  it("means several rows, and of what is left only what was not dealt with", () => {
    expect(rows("第一个和第三个都转给林珊")).toEqual(["宏远机械ERP", "鼎新仓储WMS"]);
    expect(rows("剩下的给周远", [{ type: "opportunity", label: "宏远机械ERP" }])).toEqual([
      "明泽自动化MES",
      "鼎新仓储WMS",
    ]);
  });

  it.each(["金额最大的商机是哪个", "第一季度签了多少", "第二步做什么", "周远那单"])(
    "means no row by %s",
    (text) => {
      expect(rows(text)).toEqual([]);
    },
  );
});

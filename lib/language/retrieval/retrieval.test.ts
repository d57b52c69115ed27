import { describe, expect, it } from "vitest";
import { encodeQuery } from "./encode-query.ts";
import { indexTerms } from "./index-terms.ts";
import { rarityInGeneral } from "./rarity-in-general.ts";
import { searchableText } from "./searchable-text.ts";

describe("searchable text", () => {
  it.each([
    ["軟體開發", " 软体开发 "],
    ["ＥＲＰ系统", " erp 系统 "],
    ["A-100型", " a100 a 100 型 "],
    ["v2.3", " v2_3 v 2 3 "],
    ["1,500,000元", " 1500000 元 "],
    ["150万", " 150 万 n1500000 "],
    ["一百五十万", " 一百五十万 n1500000 "],
    ["3.5%", " 3_5 "],
    ["，。！", " "],
  ])("%s", (text, wanted) => expect(searchableText(text)).toBe(wanted));

  it("keeps one class of terms from another", () => {
    expect(indexTerms(" 客户 erp ")).toEqual(["lerp", "w客户", "b客户"]);
  });
});

describe("a query", () => {
  const words = (query: string) => encodeQuery(query).words;
  it("drops what only asks", () => {
    expect(words("请问怎么开通发票功能呢？")).toEqual(["开通", "发票", "功能"]);
    expect(words("怎么办")).toEqual(["怎么办"]);
  });
  it("keeps what denies", () => expect(words("为什么不能开票")).toContain("不能"));
  it("reads both scripts and widths alike", () => {
    expect(encodeQuery("ＣＲＭ軟體").terms).toEqual(encodeQuery("crm软体").terms);
  });
  it("is empty without letters and digits", () => expect(encodeQuery("？！…").terms).toEqual([]));
  it("stays bounded", () => {
    const long = Array.from({ length: 2000 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join("");
    expect(encodeQuery(long).terms.length).toBeLessThanOrEqual(160);
  });
});

it("knows which words are rare", () => {
  expect(rarityInGeneral("公司")).toBeLessThan(rarityInGeneral("折旧"));
});

describe("everyday words", () => {
  const others = (query: string) => encodeQuery(query).synonyms.flatMap((each) => each.others);
  it("are told in the words of documents", () => expect(others("这单黄了怎么复盘")).toContain("输单"));
  it("hold in one direction only", () => expect(others("输单复盘")).not.toContain("黄了"));
  it("are found where question words stand", () =>
    expect(encodeQuery("那家凭啥不换").synonyms.map((each) => each.word)).toContain("凭啥"));
  it("keep letters whole", () => expect(others("hrone")).toEqual([]));
  it("stay bounded", () => expect(others("黄了拍板卡住了砍价".repeat(500)).length).toBeLessThanOrEqual(48));
});

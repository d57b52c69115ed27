import { describe, expect, it } from "vitest";
import { askedFor, searchableText } from "#lib/language/index.ts";
import { saysWhatIsAsked } from "../indexing/says-what-is-asked.ts";

const passage = (title: string, heading: string, body: string) => ({
  ...{ chunk: "c", document: "d", no: 0, quality: 1, documentLength: body.length, updatedAt: "2026-01-01" },
  ...{ title: searchableText(title), heading: searchableText(heading), body: searchableText(body) },
});
const words = (...texts: string[]) => texts.map((text) => ({ text, count: 1, weight: 1, idf: 5 }));

describe("whether a document says what is asked", () => {
  const records = { kind: "ours" } as const;
  const passages = [passage("上个月的特价", "", "上个月批了三个特价。")];

  it("no document says what records know, however much it speaks of it", () => {
    expect(saysWhatIsAsked(records, { coverage: 0.8, strength: 5, passages }, words("特价"))).toBe(false);
    expect(saysWhatIsAsked(records, { coverage: 1, strength: 2, passages }, words("特价"))).toBe(false);
  });

  it("one that was written for the question says it all the same", () => {
    expect(saysWhatIsAsked(records, { coverage: 1, strength: 4, passages }, words("特价"))).toBe(true);
  });

  it("wants the value beside the words", () => {
    const asked = askedFor("试用版能用多久");
    if (!asked) throw new Error("asks for nothing");
    const told = (body: string) => ({ coverage: 1, strength: 4, passages: [passage("说明", "", body)] });
    expect(saysWhatIsAsked(asked, told("试用版可以用 14 天。"), words("试用版"))).toBe(true);
    expect(saysWhatIsAsked(asked, told("试用版可以申请。"), words("试用版"))).toBe(false);
  });

  it("counts the heading above the value", () => {
    const asked = askedFor("一线城市差旅住宿标准多少钱");
    if (!asked) throw new Error("asks for nothing");
    const told = (heading: string) => ({
      ...{ coverage: 1, strength: 4 },
      passages: [passage("员工手册", heading, "一线城市 500 元，其他城市 350 元。")],
    });
    const wanted = words("一线", "差旅", "住宿", "标准");
    expect(saysWhatIsAsked(asked, told("差旅住宿标准"), wanted)).toBe(true);
    expect(saysWhatIsAsked(asked, told("办公用品"), wanted)).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import { searchableText } from "#lib/language/index.ts";
import { findUnspoken } from "../indexing/find-unspoken.ts";

const nothing = { codes: [], names: [], subjects: [] };
const texts = [searchableText("LX-16R 离心机，2026 年目录价 46800 元，支持 USB 接口")];
const word = (text: string, idf: number) => ({ text, count: 1, weight: 1, idf });

describe("whether a document speaks of what a question names", () => {
  it.each([
    ["lx-16r", []],
    ["16r", []],
    ["lx-20r", ["lx-20r"]],
    ["2026", []],
    ["2025", ["2025"]],
  ])("the code %s: %o", (code, wanted) =>
    expect(findUnspoken({ ...nothing, codes: [code] }, texts, [])).toEqual(wanted),
  );

  it("a name in letters stands by itself", () => {
    const words = [word(" us ", 5), word(" usb ", 5)];
    expect(findUnspoken({ ...nothing, names: ["usb"] }, texts, words)).toEqual([]);
    expect(findUnspoken({ ...nothing, names: ["us"] }, texts, words)).toEqual(["us"]);
  });

  it("another word for a thing is enough", () => {
    const words = [{ ...word("单价", 6), others: ["目录价"] }, word("离心机", 6)];
    expect(findUnspoken({ ...nothing, subjects: ["单价", "离心机"] }, texts, words)).toEqual([]);
  });

  it("a thing that nothing is said of may weigh little, not much", () => {
    const words = [word("离心机", 10), word("接口", 10), word("太阳能", 4)];
    const asked = { ...nothing, subjects: ["离心机", "接口", "太阳能"] };
    expect(findUnspoken(asked, texts, words)).toEqual([]);
    expect(findUnspoken(asked, texts, [...words.slice(0, 2), word("太阳能", 8)])).toEqual(["太阳能"]);
  });
});

import { describe, expect, it } from "vitest";
import { buildLexicon } from "./build-lexicon.ts";
import { findTerms } from "./find-terms.ts";

const lexicon = buildLexicon([
  ["德芙", 1],
  ["德芙科技", 2],
  ["ERP", 3],
]);

describe("findTerms", () => {
  it("prefers the longest word", () => {
    expect(findTerms("查德芙科技", lexicon)).toEqual([{ start: 1, end: 5, word: "德芙科技", payload: 2 }]);
  });

  it("ends where the text ends", () => {
    const names = buildLexicon([
      ["线索", 1],
      ["线索来源", 2],
    ]);
    expect(findTerms("有线索", names)).toEqual([{ start: 1, end: 3, word: "线索", payload: 1 }]);
  });

  it("ignores case but never cuts a Latin word apart", () => {
    expect(findTerms("想换erp系统", lexicon).map((term) => term.payload)).toEqual([3]);
    expect(findTerms("interpret", lexicon)).toEqual([]);
  });
});

import { expect, test } from "vitest";
import { highlightParts } from "./highlight-parts.ts";

const shown = (text: string, spans: [number, number][]) =>
  highlightParts(text, spans)
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join("");

test("marks what the spans name", () => expect(shown("先报价再谈判", [[1, 3]])).toBe("先[报价]再谈判"));
test("takes spans in any order, and overlapping ones once", () => {
  expect(
    shown("一二三四五", [
      [3, 5],
      [0, 2],
      [1, 4],
    ]),
  ).toBe("[一二][三四][五]");
});
test("cuts spans that reach beyond the text", () =>
  expect(
    shown("一二", [
      [1, 9],
      [20, 30],
    ]),
  ).toBe("一[二]"));
test("a text without spans is one part", () => expect(highlightParts("一二", [])).toHaveLength(1));
test("an empty text has no parts", () => expect(highlightParts("", [[0, 3]])).toEqual([]));

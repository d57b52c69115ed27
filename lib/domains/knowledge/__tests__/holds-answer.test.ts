import { describe, expect, it } from "vitest";
import { holdsAnswer } from "../indexing/holds-answer.ts";

const few = { chunks: 20, stranger: false, length: 12 };
const many = { chunks: 2_000, stranger: false, length: 12 };

describe("in an index of few passages", () => {
  it.each([
    ["a short question that stands there", { coverage: 0.9, held: 7, strength: 2 }, true],
    ["half of a short question", { coverage: 0.5, held: 8, strength: 2 }, false],
    [
      "half of a short question that is the document's subject",
      { coverage: 0.6, held: 8, strength: 3 },
      true,
    ],
    ["less than half of a long one, but much", { coverage: 0.4, held: 25, strength: 1.5 }, true],
    ["as much in passing", { coverage: 0.4, held: 25, strength: 1 }, false],
    ["much, but next to nothing of what was asked", { coverage: 0.2, held: 25, strength: 2 }, false],
  ])("%s: %o", (_, found, wanted) => expect(holdsAnswer(found, few)).toBe(wanted));
});

describe("in an index of many", () => {
  it.each([
    ["a short question that is the document's subject", { coverage: 0.9, held: 10, strength: 4 }, true],
    ["a short question whose words stand here and there", { coverage: 0.7, held: 11, strength: 2.5 }, false],
    ["much of a long one", { coverage: 0.4, held: 18, strength: 1.3 }, true],
    ["some of a long one in passing", { coverage: 0.4, held: 14, strength: 1 }, false],
  ])("%s: %o", (_, found, wanted) => expect(holdsAnswer(found, many)).toBe(wanted));

  it("is stricter where a name in letters stands nowhere", () => {
    const found = { coverage: 0.7, held: 14, strength: 2.8 };
    expect(holdsAnswer(found, many)).toBe(true);
    expect(holdsAnswer(found, { ...many, stranger: true })).toBe(false);
  });

  it("asks less of a long story", () => {
    const found = { coverage: 0.4, held: 14, strength: 1 };
    expect(holdsAnswer(found, { ...many, length: 40 })).toBe(true);
  });
});

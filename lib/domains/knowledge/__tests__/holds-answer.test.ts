import { expect, it } from "vitest";
import { holdsAnswer } from "../indexing/holds-answer.ts";

it.each([
  ["a short question that stands there", { coverage: 0.9, held: 7, strength: 2 }, true],
  ["half of a short question", { coverage: 0.5, held: 8, strength: 2 }, false],
  ["half of a short question that is the document's subject", { coverage: 0.6, held: 8, strength: 3 }, true],
  ["less than half of a long one, but much", { coverage: 0.4, held: 25, strength: 1.5 }, true],
  ["as much in passing", { coverage: 0.4, held: 25, strength: 1 }, false],
  ["much, but next to nothing of what was asked", { coverage: 0.2, held: 25, strength: 2 }, false],
])("%s: %o", (_, found, wanted) => expect(holdsAnswer(found)).toBe(wanted));

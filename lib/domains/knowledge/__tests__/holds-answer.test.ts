import { expect, it } from "vitest";
import { holdsAnswer } from "../indexing/holds-answer.ts";

it.each([
  ["a short question that stands there", { coverage: 0.9, held: 7 }, true],
  ["half of a short question", { coverage: 0.5, held: 8 }, false],
  ["less than half of a long one, but much", { coverage: 0.4, held: 25 }, true],
  ["much, but next to nothing of what was asked", { coverage: 0.2, held: 25 }, false],
])("%s: %o", (_, found, wanted) => expect(holdsAnswer(found)).toBe(wanted));

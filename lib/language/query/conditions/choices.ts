import type { Filter } from "#lib/platform/records/contract.ts";
import { isLeftOut } from "../negation.ts";
import type { Condition } from "../reading.ts";
import type { Scene } from "../scene.ts";
import { VALUE_WORDS, type ValueWords } from "../value-words.ts";

const OPPOSITE = { eq: "ne", in: "not_in", ne: "eq", not_in: "in" } as const;

function filterOf({ field, value, op = "eq" }: ValueWords, leftOut: boolean): Filter {
  const asked = leftOut && typeof value !== "boolean" && op in OPPOSITE ? OPPOSITE[op as "eq"] : op;
  return { field, op: asked, value: typeof value === "object" ? [...value] : value };
}

/** Conditions by the words of a choice: 续约的商机, 看价格的客户, 紧急的任务, 结果消极的通话. */
export function choiceConditions({ text, object }: Scene): Condition[] {
  const found: Condition[] = [];
  for (const words of VALUE_WORDS[object] ?? []) {
    const [match] = text.matchAll(words.cue);
    if (match === undefined) continue;
    const [start, end] = [match.index, match.index + match[0].length];
    const taken = found.some((each) => start < each.end && each.start < end);
    if (!taken) found.push({ start, end, filter: filterOf(words, isLeftOut(text, { start, end })) });
  }
  return found;
}

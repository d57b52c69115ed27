import type { SpanOf } from "../model/span.ts";
import type { NumberToken } from "../numerals/number-token.ts";
import { hearBound } from "./hear-bound.ts";

// 答案不是四而是五: behind 是 and before a new clause a lone digit is meant as a number.
const NAMED = /是/;
const ENDS = /^(?:\P{Script=Han}|$|而是|这是|那是)/u;

/** Returns the numerals that nothing else claimed; a lone Han digit inside a word is not one. */
export function extractNumbers(text: string, tokens: readonly NumberToken[]): SpanOf<"number">[] {
  const found: SpanOf<"number">[] = [];
  for (const token of tokens) {
    const { start, end, ...bound } = hearBound(text, token.start, token.end);
    const single = token.end - token.start === 1 && !/\d/.test(text[token.start] ?? "");
    const named =
      NAMED.test(text.slice(token.start - 1, token.start)) && ENDS.test(text.slice(token.end, token.end + 2));
    const loose = single && bound.bound === undefined && !named;
    if (loose && (isHan(text[token.start - 1]) || isHan(text[token.end]))) continue;
    const value: SpanOf<"number">["value"] = { value: token.value, approximate: token.approximate, ...bound };
    if (token.max !== undefined) value.max = token.max;
    found.push({ type: "number", start, end, value });
  }
  return found;
}

function isHan(character: string | undefined): boolean {
  return character !== undefined && character >= "\u4e00" && character <= "\u9fff";
}

import type { SpanOf } from "../model/span.ts";
import type { NumberToken } from "../numerals/number-token.ts";

/** Returns the numerals that nothing else claimed; a lone Han digit inside a word is not one. */
export function extractNumbers(text: string, tokens: readonly NumberToken[]): SpanOf<"number">[] {
  const found: SpanOf<"number">[] = [];
  for (const token of tokens) {
    const single = token.end - token.start === 1 && !/\d/.test(text[token.start] ?? "");
    if (single && (isHan(text[token.start - 1]) || isHan(text[token.end]))) continue;
    const value: SpanOf<"number">["value"] = { value: token.value, approximate: token.approximate };
    if (token.max !== undefined) value.max = token.max;
    found.push({ type: "number", start: token.start, end: token.end, value });
  }
  return found;
}

function isHan(character: string | undefined): boolean {
  return character !== undefined && character >= "\u4e00" && character <= "\u9fff";
}

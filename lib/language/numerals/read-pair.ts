import type { NumberToken } from "./number-token.ts";
import { HAN_DIGITS, SMALL_UNITS } from "./numeral-characters.ts";
import { readFuzzy } from "./read-fuzzy.ts";
import { readInteger } from "./read-integer.ts";

const LONGEST = 16;

/**
 * Reads two neighbouring Han digits as a range: 二三十万, 三五百, 十七八个, 两三套.
 * Returns undefined when there is no such pair near `start`.
 */
export function readPair(text: string, start: number): NumberToken | undefined {
  const pair = findPair(text, start);
  if (pair === undefined) return undefined;
  const window = text.slice(start, start + LONGEST);
  const low = readInteger(window.slice(0, pair + 1) + window.slice(pair + 2), 0);
  const high = readInteger(window.slice(0, pair) + window.slice(pair + 1), 0);
  if (low === undefined || high === undefined || low.end !== high.end) return undefined;
  const fuzzy = readFuzzy(`${window.slice(0, pair + 1)}${window.slice(pair + 2)}`, 0, low);
  if (fuzzy === undefined) return undefined;
  const scale = low.value === 0 ? 1 : fuzzy.value / low.value;
  return {
    start,
    end: start + fuzzy.end + 1,
    value: fuzzy.value,
    max: high.value * scale,
    approximate: true,
    scaled: fuzzy.scaled,
  };
}

/** Offset of the pair's first digit from `start`; the pair must close the small part. */
function findPair(text: string, start: number): number | undefined {
  for (let offset = 0; offset < 8; offset += 1) {
    const first = HAN_DIGITS.get(text[start + offset] ?? "");
    const isUnit = SMALL_UNITS.has(text[start + offset] ?? "");
    if (first === undefined && !isUnit) return undefined;
    const second = HAN_DIGITS.get(text[start + offset + 1] ?? "");
    if (first === undefined || second === undefined) continue;
    const neighbours = second === first + 1 || (first === 3 && second === 5);
    const third = HAN_DIGITS.has(text[start + offset + 2] ?? "");
    return neighbours && first > 0 && !third ? offset : undefined;
  }
  return undefined;
}

import type { NumberToken } from "./number-token.ts";
import { BIG_UNITS, HAN_DIGITS, SMALL_UNITS } from "./numeral-characters.ts";
import { readDecimal } from "./read-decimal.ts";
import { readFuzzy } from "./read-fuzzy.ts";
import { readPair } from "./read-pair.ts";
import { readPower } from "./read-power.ts";
import { readRange } from "./read-range.ts";
import { readRough } from "./read-rough.ts";
import { readSlash } from "./read-slash.ts";

/**
 * Reads the numeral at `start` with its sign, fuzziness (十几, 三十来万) and range
 * (20-30万, 二三十万). Returns undefined when no numeral starts there.
 */
export function readNumber(text: string, start: number): NumberToken | undefined {
  const signed = readSign(text, start);
  const at = signed === undefined ? start : signed;
  const first =
    readSlash(text, at) ??
    readRough(text, at) ??
    readPair(text, at) ??
    readDigitString(text, at) ??
    readPlain(text, at);
  if (first === undefined) return undefined;
  const token =
    readPower(text, first) ??
    readMixed(text, first) ??
    readFraction(text, first) ??
    readRange(text, first, readPlain) ??
    first;
  if (signed === undefined) return token;
  const negative = { ...token, start, value: -token.value };
  if (token.max !== undefined) negative.max = -token.max;
  return negative;
}

/** 一又二分之一 is 1.5. */
function readMixed(text: string, whole: NumberToken): NumberToken | undefined {
  const link = /^ ?又 ?/.exec(text.slice(whole.end, whole.end + 3))?.[0];
  const part = link === undefined ? undefined : readPlain(text, whole.end + link.length);
  const fraction = part === undefined ? undefined : readFraction(text, part);
  return fraction === undefined
    ? undefined
    : { ...whole, end: fraction.end, value: whole.value + fraction.value };
}

/** 三分之一 is 1/3. 百分之 never comes here: shares are read before numbers. */
function readFraction(text: string, base: NumberToken): NumberToken | undefined {
  const link = /^ ?分 {0,2}之 ?负?/.exec(text.slice(base.end, base.end + 6))?.[0];
  if (link === undefined || base.value === 0) return undefined;
  const top = readPlain(text, base.end + link.length);
  return top === undefined
    ? undefined
    : { ...base, end: top.end, value: (link.endsWith("负") ? -1 : 1) * (top.value / base.value) };
}

function readSign(text: string, at: number): number | undefined {
  const character = text[at] ?? "";
  if (character === "负") return at + 1;
  if (character !== "-") return undefined;
  // Only a minus that follows nothing numeric or Latin; 20-30 and A-1 are not negative.
  return /[\d\p{L})]/u.test(text[at - 1] ?? "") && !/[\u4e00-\u9fff]/.test(text[at - 1] ?? "")
    ? undefined
    : at + 1;
}

/** 二零一六 and 一三八…: three or more Han digits in a row are spelled, not summed. */
function readDigitString(text: string, start: number): NumberToken | undefined {
  let at = start;
  let digits = "";
  while (at - start < 20) {
    const digit = HAN_DIGITS.get(text[at] ?? "");
    if (digit === undefined) break;
    digits += digit;
    at += 1;
  }
  const next = text[at] ?? "";
  if (digits.length < 3 || SMALL_UNITS.has(next)) return undefined;
  const big = BIG_UNITS.get(next);
  const end = big === undefined ? at : at + 1;
  return {
    start,
    end,
    value: Number(digits) * (big ?? 1),
    approximate: false,
    scaled: big !== undefined,
  };
}

function readPlain(text: string, start: number): NumberToken | undefined {
  const decimal = readDecimal(text, start);
  return decimal === undefined ? readFuzzy(text, start, undefined) : readFuzzy(text, start, decimal);
}

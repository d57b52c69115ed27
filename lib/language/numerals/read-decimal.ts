import { BIG_UNITS, HAN_DIGITS } from "./numeral-characters.ts";
import { type Numeral, readInteger } from "./read-integer.ts";

const MEASURE_AFTER = /[个年月号日天周点季套人家台份成折时%]/;

/** Reads a numeral with an optional spoken decimal (一点五万, 十五点七); undefined when none. */
export function readDecimal(text: string, start: number): Numeral | undefined {
  const whole = giveBackLooseDigit(text, start);
  if (whole === undefined) return undefined;
  let at = whole.end;
  if (text[at] === " " && text[at + 1] === "点") at += 1;
  if (text[at] !== "点") return whole;
  at += 1;
  // 十点 五: the blank of a spaced-out reading, never the one before a new word.
  if (text[at] === " " && HAN_DIGITS.has(text[at + 1] ?? "") && text[start + 1] !== undefined) at += 1;
  let digits = "";
  while (digits.length < 12) {
    const character = text[at] ?? "";
    const digit = character === "两" ? undefined : (HAN_DIGITS.get(character) ?? readArabicDigit(character));
    if (digit === undefined) break;
    digits += digit;
    at += 1;
  }
  if (digits === "") return whole;
  let value = Number(`${whole.value}.${digits}`);
  if (Number.isNaN(value)) return whole;
  const mantissa = value;
  let unit = 1;
  for (let big = BIG_UNITS.get(text[at] ?? ""); big !== undefined; big = BIG_UNITS.get(text[at] ?? "")) {
    value = Number((value * big).toPrecision(15));
    unit *= big;
    at += 1;
    if (unit > 1e12) break;
  }
  return { end: at, value, unit, mantissa };
}

function readArabicDigit(character: string): number | undefined {
  return character >= "0" && character <= "9" ? Number(character) : undefined;
}

/** 五十万三个月内 is 五十万 and 三个月: a loose digit that measures the next word goes back. */
function giveBackLooseDigit(text: string, start: number): Numeral | undefined {
  const numeral = readInteger(text, start);
  if (numeral === undefined || numeral.unit !== 1) return numeral;
  const last = numeral.end - 1;
  const unitBefore = text[last - 1] ?? "";
  const loose = BIG_UNITS.has(unitBefore) || unitBefore === "百" || unitBefore === "千";
  if (!loose || !MEASURE_AFTER.test(text[numeral.end] ?? "")) return numeral;
  const next = text[numeral.end] ?? "";
  if (!BIG_UNITS.has(unitBefore) && !/[年月号日点]/.test(next)) return numeral;
  // 两千三点一 is a decimal; the clock's 点 was read with the dates.
  if (next === "点" && HAN_DIGITS.has(text[numeral.end + 1] ?? "")) return numeral;
  return readInteger(text.slice(0, last), start) ?? numeral;
}

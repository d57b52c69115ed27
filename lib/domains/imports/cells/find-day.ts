import type { DateHints } from "./read-date.ts";

/** `length` is how much of the text the day takes. */
export type Day = { year: number; month: number; day: number; length: number };

const YEAR_FIRST = /^(\d{4})\s{0,3}[-/.年]\s{0,3}(\d{1,2})\s{0,3}[-/.月]\s{0,3}(\d{1,2})(?!\d)\s{0,3}[日号]?/;
/** 民國75年3月8日, 115/06/30: years of the Republic, which began with 1912. */
const REPUBLIC =
  /^(?:民[国國]\s{0,2}(\d{2,3})|(1[01]\d))\s{0,3}[-/.年]\s{0,3}(\d{1,2})\s{0,3}[-/.月]\s{0,3}(\d{1,2})(?!\d)\s{0,3}[日号]?/;
/** 3月6日 */
const NO_YEAR = /^(\d{1,2})月\s?(\d{1,2})[日号]?/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?=\D|$|\d{6}$)/;
const HAN =
  /^([〇零一二三四五六七八九]{4})年\s{0,3}([一二三四五六七八九十]{1,3})月\s{0,3}([一二三四五六七八九十]{1,3})\s{0,3}[日号]?/;
const NUMBERS = /^(\d{1,2})\s{0,3}[-/.]\s{0,3}(\d{1,2})\s{0,3}[-/.]\s{0,3}(\d{4}|\d{1,2})(?!\d)/;
const NAMED =
  /^(?:[a-z]{3,9}\.?,?\s{1,3})?(?:(\d{1,2})(?:st|nd|rd|th)?[\s-]{1,3}([a-z]{3,9})\.?[\s,-]{1,3}|([a-z]{3,9})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3})'?(\d{4}|\d{2})(?!\d)/i;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DIGITS = "零一二三四五六七八九";
/** A year of two digits lies at most so far ahead; plans reach no further. */
const AHEAD = 15;
/** How far from this year a file's days may well lie, where a number could be a year or a day. */
const NEAR = 12;

/** The day that a text begins with; undefined where it does not, ambiguous where day and month may be either. */
export function findDay(text: string, hints: DateHints): Day | "ambiguous" | undefined {
  const first = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (first) {
    const [year, month, day] = [Number(first[1]), Number(first[2]), Number(first[3])];
    return { year, month, day, length: first[0].length };
  }
  const republic = REPUBLIC.exec(text);
  if (republic) {
    const [year, month, day] = [republic[1] ?? republic[2], republic[3], republic[4]].map(Number);
    return { year: (year ?? 0) + 1911, month: month ?? 0, day: day ?? 0, length: republic[0].length };
  }
  const bare = hints.past === undefined ? null : NO_YEAR.exec(text);
  if (bare) return lastOfName(bare, hints.past ?? "");
  const named = NAMED.exec(text);
  if (named) {
    const month = MONTHS.indexOf((named[2] ?? named[3] ?? "").slice(0, 3).toLowerCase()) + 1;
    const year = fullYear(named[5] ?? "", hints.thisYear);
    return { year, month, day: Number(named[1] ?? named[4]), length: named[0].length };
  }
  const numbers = NUMBERS.exec(text);
  if (numbers) return inSomeOrder(numbers, hints);
  const han = HAN.exec(text);
  if (!han) return undefined;
  const year = Number([...(han[1] ?? "")].map(digitOf).join(""));
  return { year, month: smallNumber(han[2]), day: smallNumber(han[3]), length: han[0].length };
}

/** The latest such day that is not to come. */
function lastOfName([whole, month = "", day = ""]: RegExpExecArray, today: string): Day {
  const year = Number(today.slice(0, 4));
  const name = `${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const past = name <= today.slice(5, 10);
  return { year: past ? year : year - 1, month: Number(month), day: Number(day), length: whole.length };
}

function fullYear(text: string, thisYear: number): number {
  if (text.length === 4) return Number(text);
  const year = Math.floor(thisYear / 100) * 100 + Number(text);
  return year > thisYear + AHEAD ? year - 100 : year;
}

function inSomeOrder(match: RegExpExecArray, { order, thisYear }: DateHints): Day | "ambiguous" | undefined {
  const [length, a, b, c] = [match[0].length, match[1] ?? "", match[2] ?? "", match[3] ?? ""];
  const near = (text: string) => Math.abs(fullYear(text, thisYear) - thisYear) <= NEAR;
  // 26-3-8 and 85-3-8 begin with the year, 8-3-26 ends with it; the year is the one near today.
  const mayEnd = c.length === 2 && near(c);
  const yearFirst =
    c.length <= 2 && a.length === 2 && Number(c) <= 31 && (Number(a) > 31 || (near(a) && !mayEnd));
  if (c.length === 1 && !yearFirst) return undefined;
  if (yearFirst) return { year: fullYear(a, thisYear), month: Number(b), day: Number(c), length };
  const [x, y] = [Number(a), Number(b)];
  const rest = { year: fullYear(c, thisYear), length };
  if (x > 12 || (order === "dmy" && y <= 12)) return { ...rest, day: x, month: y };
  if (y > 12 || order === "mdy" || x === y) return { ...rest, month: x, day: y };
  return "ambiguous";
}

const digitOf = (char: string): number => (char === "〇" ? 0 : DIGITS.indexOf(char));

/** 一 to 三十一. */
function smallNumber(text = ""): number {
  const at = text.indexOf("十");
  if (at < 0) return text.length === 1 ? digitOf(text) : Number.NaN;
  const tens = at === 0 ? 1 : digitOf(text[0] ?? "");
  const ones = at === text.length - 1 ? 0 : digitOf(text[at + 1] ?? "");
  return tens * 10 + ones;
}

import { BIG_UNITS, HAN_DIGITS, SMALL_UNITS } from "./numeral-characters.ts";

const DECIMAL = /(?:\d{1,3}(?:,\d{3}){1,6}(?!\d)|\d{1,24})(?:\.\d{1,12})?|\.\d{1,12}/y;

/** A plain numeral: where it ends, its value, and the last unit used (1 when none). */
export type Numeral = { end: number; value: number; unit: number; mantissa: number };

type State = {
  at: number;
  total: number;
  section: number;
  current: number | undefined;
  lastUnit: number;
  lastBig: number;
  zero: boolean;
  arabic: boolean;
};

/**
 * Reads one numeral (三百五, 1.2万, 5万4千6百, 一百零五, 壹佰) at `start`.
 * Returns undefined when no numeral starts there.
 */
export function readInteger(text: string, start: number): Numeral | undefined {
  const state: State = {
    at: start,
    total: 0,
    section: 0,
    current: undefined,
    lastUnit: 1,
    lastBig: 0,
    zero: false,
    arabic: false,
  };
  let good: Numeral | undefined;
  // Bounded so that 20,000 digits cannot make one numeral.
  for (let steps = 0; steps < 64; steps += 1) {
    const resume = skipSpace(text, state.at, start);
    const before = state.at;
    state.at = resume;
    if (!step(text, state)) {
      state.at = before;
      break;
    }
    good = finish(state) ?? good;
  }
  return good;
}

/** One blank may stand between a digit and a Han unit, or between Han numerals. */
function skipSpace(text: string, at: number, start: number): number {
  if (at === start || text[at] !== " ") return at;
  const next = text[at + 1] ?? "";
  const previous = text[at - 1] ?? "";
  const han = (c: string) => HAN_DIGITS.has(c) || SMALL_UNITS.has(c) || isBig(c);
  const unit = SMALL_UNITS.has(next) || (isBig(next) && !/[wk]/i.test(next));
  return unit || (han(previous) && han(next)) ? at + 1 : at;
}

function isBig(character: string): boolean {
  return BIG_UNITS.has(character);
}

function step(text: string, state: State): boolean {
  const character = text[state.at] ?? "";
  const digit = HAN_DIGITS.get(character);
  if (digit === 0) return readZero(state);
  if (digit !== undefined) return readDigit(state, digit);
  const small = SMALL_UNITS.get(character);
  if (small !== undefined) return readSmall(state, small);
  const big = BIG_UNITS.get(character);
  if (big !== undefined) return readBig(text, state, big);
  return readArabic(text, state);
}

function readZero(state: State): boolean {
  if (state.current !== undefined) return false;
  if (state.lastUnit === 1 && state.total === 0) state.current = 0;
  state.zero = true;
  state.at += 1;
  return true;
}

function readDigit(state: State, digit: number): boolean {
  if (state.current !== undefined && state.current !== 0) return false;
  state.current = digit;
  state.arabic = false;
  state.at += 1;
  return true;
}

function readSmall(state: State, unit: number): boolean {
  if (state.current === undefined && state.section > 0 && !state.zero) return false;
  // 一百零十 has no digit before 十: it counts as one ten.
  state.section += (state.current || 1) * unit;
  state.current = undefined;
  state.lastUnit = unit;
  state.zero = false;
  state.at += 1;
  return true;
}

function readBig(text: string, state: State, unit: number): boolean {
  const letter = unit === 1e3 || /[wW]/.test(text[state.at] ?? "");
  if (letter && (!state.arabic || /[A-Za-z]/.test(text[state.at + 1] ?? ""))) return false;
  const part = state.section + (state.current ?? 0);
  if (part === 0 && state.total === 0) return false;
  if (part === 0 && state.lastBig === 0) return false;
  if (unit >= state.lastBig) state.total = (state.total + part) * unit;
  else state.total += part * unit;
  state.section = 0;
  state.current = undefined;
  state.lastUnit = unit;
  state.lastBig = unit;
  state.zero = false;
  state.at += 1;
  return true;
}

function readArabic(text: string, state: State): boolean {
  if (state.current !== undefined) return false;
  DECIMAL.lastIndex = state.at;
  const match = DECIMAL.exec(text);
  if (match === null) return false;
  const value = Number(match[0].replaceAll(",", ""));
  const fresh = state.total === 0 && state.section === 0 && !state.zero;
  // 50万300 is not one number, but 1千零1 and 5万4千 are.
  if (!fresh && (value >= 10_000 || !Number.isInteger(value))) return false;
  if (!fresh && !state.zero && !SMALL_UNITS.has(text[DECIMAL.lastIndex] ?? "") && value >= 10) return false;
  state.current = value;
  state.arabic = true;
  state.at = DECIMAL.lastIndex;
  return true;
}

/** The value so far; 两千五 gives the loose last digit the next lower unit. */
function finish(state: State): Numeral | undefined {
  const loose = state.current !== undefined && !state.zero && state.lastUnit >= 100 && state.current < 10;
  const tail =
    state.current === undefined ? 0 : loose ? (state.current * state.lastUnit) / 10 : state.current;
  if (state.zero && state.current === undefined && state.total + state.section > 0) return undefined;
  const value = round(state.total + state.section + tail);
  const unit = state.current === undefined ? state.lastUnit : 1;
  return {
    end: state.at,
    value,
    unit,
    mantissa: state.lastBig > 0 ? value / state.lastBig : value,
  };
}

function round(value: number): number {
  // 1.1 * 10000 must be 11000, not 11000.000000000002.
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

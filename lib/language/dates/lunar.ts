import { calendar } from "./calendar.ts";

const FIRST = 1990;
/**
 * One number a year from 1990 to 2049, as almanacs print them: bits 15–4 say which of the twelve months have 30
 * days (the others 29), bits 3–0 which month is followed by a leap month, bit 16 whether that one has 30.
 * The platform's own Chinese calendar is a day off where a new moon falls close to midnight (2027, 2030).
 */
const YEARS = [
  0x04af5, 0x04970, 0x064b0, 0x074a3, 0x0ea50, 0x06b58, 0x055c0, 0x0ab60, 0x096d5, 0x092e0, 0x0c960, 0x0d954,
  0x0d4a0, 0x0da50, 0x07552, 0x056a0, 0x0abb7, 0x025d0, 0x092d0, 0x0cab5, 0x0a950, 0x0b4a0, 0x0baa4, 0x0ad50,
  0x055d9, 0x04ba0, 0x0a5b0, 0x15176, 0x052b0, 0x0a930, 0x07954, 0x06aa0, 0x0ad50, 0x05b52, 0x04b60, 0x0a6e6,
  0x0a4e0, 0x0d260, 0x0ea65, 0x0d530, 0x05aa0, 0x076a3, 0x096d0, 0x04afb, 0x04ad0, 0x0a4d0, 0x1d0b6, 0x0d250,
  0x0d520, 0x0dd45, 0x0b5a0, 0x056d0, 0x055b2, 0x049b0, 0x0a577, 0x0a4b0, 0x0aa50, 0x1b255, 0x06d20, 0x0ada0,
];
const NEW_YEAR_1990 = calendar.toDay(1990, 1, 27);

type Month = { month: number; from: number; days: number };
const kept = new Map<number, Month[]>();

function lengthsOf(info: number): { month: number; days: number }[] {
  const leap = info & 0xf;
  return Array.from({ length: 12 }, (_, at) => at + 1).flatMap((month) => {
    const days = (info & (0x10000 >> month)) === 0 ? 29 : 30;
    const own = { month, days };
    // A leap month carries its predecessor's number; 0 keeps it apart.
    return month === leap ? [own, { month: 0, days: (info & 0x10000) === 0 ? 29 : 30 }] : [own];
  });
}

function daysOf(info: number): number {
  return lengthsOf(info).reduce((sum, { days }) => sum + days, 0);
}

function monthsOf(year: number): Month[] {
  const known = kept.get(year);
  if (known !== undefined) return known;
  const info = YEARS[year - FIRST];
  if (info === undefined) return [];
  let from = YEARS.slice(0, year - FIRST).reduce((day, each) => day + daysOf(each), NEW_YEAR_1990);
  const months = lengthsOf(info).map(({ month, days }) => {
    const first = from;
    from += days;
    return { month, from: first, days };
  });
  kept.set(year, months);
  return months;
}

/** The Chinese calendar from 1990 to 2049: day numbers of its days and months; undefined for those that a year does not have. */
export const lunar = {
  day(year: number, month: number, day: number): number | undefined {
    const found = monthsOf(year).find((each) => each.month === month);
    return found === undefined || day < 1 || day > found.days ? undefined : found.from + day - 1;
  },
  month(year: number, month: number): { from: number; to: number } | undefined {
    const found = monthsOf(year).find((each) => each.month === month);
    return found === undefined ? undefined : { from: found.from, to: found.from + found.days - 1 };
  },
  /** The last day of a Chinese year: 除夕. */
  lastDay(year: number): number | undefined {
    const last = monthsOf(year).at(-1);
    return last === undefined ? undefined : last.from + last.days - 1;
  },
};

import { calendar } from "./calendar.ts";
import type { Clock } from "./read-clock.ts";

/** The fiscal year that a day is in, called by the calendar year it starts in. */
function yearOf({ year, month, fiscalStart }: Clock): number {
  return month < fiscalStart ? year - 1 : year;
}

/** Quarters and years as the company counts them; with a fiscal year from January these are the calendar's. */
export const fiscal = {
  yearOf,
  quarterOf({ month, fiscalStart }: Clock): number {
    return Math.floor(((month - fiscalStart + 12) % 12) / 3) + 1;
  },
  /** Quarter 1-4; other numbers run into the neighbouring years. */
  quarter(year: number, quarter: number, { fiscalStart }: Clock): { from: number; to: number } {
    const first = fiscalStart + (quarter - 1) * 3;
    return { from: calendar.month(year, first).from, to: calendar.month(year, first + 2).to };
  },
  year(year: number, { fiscalStart }: Clock): { from: number; to: number } {
    return { from: calendar.month(year, fiscalStart).from, to: calendar.month(year, fiscalStart + 11).to };
  },
};

import type { Period } from "./contract.ts";

type Unit = Extract<Period, { offset: number }>["unit"];
/** Days `YYYY-MM-DD`, both inclusive; an open end has none. */
export type Days = { from: string | null; to: string | null };

const dayMs = 86_400_000;
const at = (day: string): Date => new Date(`${day}T00:00:00Z`);
const dayText = (date: Date): string => date.toISOString().slice(0, 10);
const monthsOf = { month: 1, quarter: 3, year: 12 } as const;

/** The day so many days later. */
function addDays(day: string, count: number): string {
  return dayText(new Date(at(day).getTime() + count * dayMs));
}

/** The day so many months later, at most the month's last: a month after 31 January is 28 February. */
export function addMonths(day: string, count: number): string {
  const date = at(day);
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return dayText(new Date(first.getTime() + (Math.min(date.getUTCDate(), last) - 1) * dayMs));
}

function add(day: string, unit: Unit, count: number): string {
  if (unit === "day") return addDays(day, count);
  if (unit === "week") return addDays(day, count * 7);
  return addMonths(day, count * monthsOf[unit]);
}

/** The first day of the unit that `day` is in: weeks from Monday, quarters and years from the fiscal year's month. */
function startOf(day: string, unit: Unit, fiscalStart = 1): string {
  if (unit === "day") return day;
  const date = at(day);
  if (unit === "week") return addDays(day, -((date.getUTCDay() + 6) % 7));
  const intoYear = (date.getUTCMonth() + 1 - fiscalStart + 12) % 12;
  const back = unit === "month" ? 0 : unit === "quarter" ? intoYear % 3 : intoYear;
  return addMonths(`${day.slice(0, 8)}01`, -back);
}

/** The days that a period means when today is `today`. */
export function periodDays(period: Period, today: string, fiscalStart = 1): Days {
  if ("offset" in period) {
    const from = add(startOf(today, period.unit, fiscalStart), period.unit, period.offset);
    return { from, to: addDays(add(from, period.unit, 1), -1) };
  }
  if ("last" in period) return { from: addDays(add(today, period.unit, -period.last), 1), to: today };
  if ("next" in period) return { from: today, to: addDays(add(today, period.unit, period.next), -1) };
  return { from: null, to: addDays(add(today, period.unit, -period.olderThan), -1) };
}

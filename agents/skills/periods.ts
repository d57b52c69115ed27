import type { Turn } from "#agents/runtime/turn.ts";

/** Days, both ends inclusive. */
export type Days = { from: string; to: string };

const MS = 86_400_000;

const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * MS).toISOString().slice(0, 10);

const daysBetween = ({ from, to }: Days): number => Math.round((Date.parse(to) - Date.parse(from)) / MS);

/** The quarter of the year that a day lies in, or one so many before or after. */
export function quarterOf(day: string, offset = 0): Days {
  const [year = 1970, month = 1] = day.split("-").map(Number);
  const first = Math.floor((month - 1) / 3) * 3 + offset * 3;
  const start = new Date(Date.UTC(year, first, 1)).toISOString().slice(0, 10);
  const end = new Date(Date.UTC(year, first + 3, 0)).toISOString().slice(0, 10);
  return { from: start, to: end };
}

/** The period that was said, else undefined. */
export function periodSaid(turn: Turn): Days | undefined {
  const { entities } = turn.understanding;
  const compared = entities.filter(({ type }) => type === "period_comparison");
  // 去年同期 is what is held against, and no period of its own.
  const against = (at: { start: number; end: number }) =>
    compared.some(({ start, end }) => start <= at.start && at.end <= end);
  const date = entities.find((each) => each.type === "date" && !against(each));
  return date?.type === "date" ? { from: date.value.from, to: date.value.to } : undefined;
}

/** How many whole months a period covers; 0 when it covers none exactly. */
function wholeMonths({ from, to }: Days): number {
  if (!from.endsWith("-01") || !addDays(to, 1).endsWith("-01")) return 0;
  const [year = 0, month = 0] = from.split("-").map(Number);
  const [lastYear = 0, lastMonth = 0] = to.split("-").map(Number);
  return (lastYear - year) * 12 + lastMonth - month + 1;
}

/** 今年到现在, 本季度到今天: how many months the unit has that a period up to today began. */
function monthsBegun({ from, to }: Days, today: string): number {
  if (to !== today || !from.endsWith("-01")) return 0;
  const days = daysBetween({ from, to });
  const month = Number(from.slice(5, 7));
  if (month === 1 && days > 92) return 12;
  return (month - 1) % 3 === 0 && days > 31 ? 3 : 1;
}

function shiftMonths(day: string, months: number): string {
  const [year = 1970, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The whole period before one of whole months, or as many days before it. */
export function wholeBefore(period: Days): Days {
  const months = wholeMonths(period);
  const to = addDays(period.from, -1);
  return {
    from: months > 0 ? shiftMonths(period.from, -months) : addDays(period.from, -daysBetween(period) - 1),
    to,
  };
}

/**
 * A period and the one before it that can fairly be held against it. One that still goes on is taken up to today, and
 * the former one as far: half a quarter against half a quarter.
 */
export function comparable(period: Days, today: string): { current: Days; former: Days; running: boolean } {
  const running = period.from <= today && today < period.to;
  const current = running ? { from: period.from, to: today } : period;
  const months = wholeMonths(period) || monthsBegun(period, today);
  const from =
    months > 0 ? shiftMonths(period.from, -months) : addDays(period.from, -daysBetween(period) - 1);
  const last = addDays(period.from, -1);
  const asFar = addDays(from, daysBetween(current));
  const begun = running || period.to === today;
  return { current, former: { from, to: begun && asFar < last ? asFar : last }, running };
}

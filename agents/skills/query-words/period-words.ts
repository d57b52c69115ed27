import { formatShortDay } from "#lib/platform/messages/format.ts";
import type { Translate } from "#lib/platform/messages/translate.ts";
import type { FilterValue, Period } from "#lib/platform/records/contract.ts";
import { type Days, periodDays } from "#lib/platform/records/period-days.ts";

const isPeriod = (value: unknown): value is Period =>
  typeof value === "object" && value !== null && !Array.isArray(value) && "unit" in value;
const near = { [-1]: "last", 0: "this", 1: "next" } as const;

/** The days that a condition on a date bounds; undefined when it bounds none. */
export function daysOfValue(value: FilterValue | undefined, today: string): Days | undefined {
  if (isPeriod(value)) return periodDays(value, today);
  if (!Array.isArray(value)) return undefined;
  const [from, to] = value;
  return typeof from === "string" && typeof to === "string" ? { from, to } : undefined;
}

const partsOf = (day: string): [number, number, number] => {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return [year, month, date];
};

/** From one day to another, one day alone, a whole month by its name; the year where it is not this one. */
export function daysText({ from, to }: Days, today: string, t: Translate): string {
  if (from === null || to === null || from === to) return formatShortDay(from ?? to ?? "", t);
  const [[year, fromMonth, fromDay], [toYear, toMonth, toDay]] = [partsOf(from), partsOf(to)];
  const ours = year === toYear && from.slice(0, 4) === today.slice(0, 4);
  const whole = fromDay === 1 && toDay === new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  if (whole && year === toYear && fromMonth === toMonth)
    return t(ours ? "figures.month" : "figures.monthOf", { year: String(year), month: fromMonth });
  if (whole && year === toYear && fromMonth === 1 && toMonth === 12)
    return t("agents.aggregate.year", { year: String(year) });
  const key = year !== toYear ? "rangeOfYears" : ours ? "range" : "rangeOfYear";
  const all = { year: String(year), toYear: String(toYear), fromMonth, fromDay, toMonth, toDay };
  return t(`figures.${key}`, all);
}

/** Which days a unit of the calendar means: 11月, 10–12月, 2026年; undefined where its name says them. */
function monthsText(unit: Period["unit"], { from, to }: Days, today: string, t: Translate): string {
  if (from === null || to === null) return "";
  const [year = "", first = ""] = from.split("-");
  const last = Number(to.slice(5, 7));
  if (unit === "year") return t("agents.aggregate.year", { year });
  if (unit === "month") return t("figures.month", { month: Number(first) });
  if (unit === "quarter") return t("figures.quarter", { first: Number(first), last });
  return daysText({ from, to }, today, t);
}

/** A period as it is said, with its days: 本月（11月）, 上季度（7–9月）, 最近 30 天, 昨天（11月29日（周日））. */
export function periodWords(value: FilterValue | undefined, today: string, t: Translate): string {
  const days = daysOfValue(value, today);
  if (!days) return "";
  if (!isPeriod(value)) return daysText(days, today, t);
  if ("last" in value) return t(`records.filter.period.last.${value.unit}`, { count: value.last });
  if ("next" in value) return t(`records.filter.period.next.${value.unit}`, { count: value.next });
  if ("olderThan" in value)
    return t(`records.filter.period.olderThan.${value.unit}`, { count: value.olderThan });
  const word = near[value.offset as 0];
  const when = monthsText(value.unit, days, today, t);
  return word
    ? t("figures.named", { name: t(`records.filter.period.${value.unit}.${word}`), days: when })
    : when;
}

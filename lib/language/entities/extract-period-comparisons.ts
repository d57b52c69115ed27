import type { Span, SpanOf } from "../model/span.ts";

const WORDS =
  /(?<against>比起?|和|跟|与|较|对比)?(?:(?<year>同比|(?:去年|上年)同(?:期|一时期|一时间))|(?<previous>环比|(?:上个?月|上个?季度?|上周|上个?星期)同(?:期|一时期|一时间)))/g;
const AGAINST = /(?:比起?|相比|对比|较|相较于?|与|和|跟|同)$/;
const COMPARED = /^(?:相?比|对比|作?比较|的(?:对比|差距|变化))/;
const MS = 86_400_000;

/**
 * Returns what a figure is held against: 同比, 环比, 比上季度, 跟去年相比. A comparison with a named period covers
 * that period's date.
 */
export function extractPeriodComparisons(
  typed: string,
  spans: readonly Span[],
): SpanOf<"period_comparison">[] {
  const found: SpanOf<"period_comparison">[] = [];
  const dates = spans.filter((span) => span.type === "date");
  for (const date of dates) {
    const before = AGAINST.exec(typed.slice(Math.max(0, date.start - 3), date.start))?.[0];
    const after = COMPARED.exec(typed.slice(date.end, date.end + 4))?.[0] ?? "";
    if (before === undefined || (/^[与和跟同]$/.test(before) && after === "")) continue;
    const { from, to } = date.value;
    found.push({
      type: "period_comparison",
      start: date.start - before.length,
      end: date.end + after.length,
      value: { kind: "named", compareTo: { from, to } },
    });
  }
  const words = [...typed.matchAll(WORDS)];
  const base = dates.find(
    (date) =>
      !found.some((span) => holds(span, date)) &&
      !words.some(({ index, 0: said }) => holds({ start: index, end: index + said.length }, date)) &&
      !words.some(({ index, 0: said }) => date.start === index + said.length),
  );
  for (const match of words) {
    const start = match.index;
    const said = start + match[0].length;
    // 环比上月 names what it is held against.
    const named = dates.find((date) => date.start === said && !/期/.test(match[0]));
    const end = named?.end ?? said;
    const kind = match.groups?.year === undefined ? "previous_period" : "year_on_year";
    const value: SpanOf<"period_comparison">["value"] = { kind };
    const own = dates.find((date) => holds({ start, end }, date));
    if (named !== undefined) value.compareTo = { from: named.value.from, to: named.value.to };
    else if (base !== undefined) value.compareTo = shift(base.value.from, base.value.to, kind);
    else if (own !== undefined) value.compareTo = { from: own.value.from, to: own.value.to };
    // 三季度比去年同期: the date is that quarter a year ago.
    if (own !== undefined && named === undefined && value.compareTo !== undefined)
      Object.assign(own.value, value.compareTo);
    for (let at = found.length - 1; at >= 0; at -= 1) {
      const other = found[at];
      if (other !== undefined && other.start < end && start < other.end) found.splice(at, 1);
    }
    found.push({ type: "period_comparison", start, end, value });
  }
  return found;
}

function holds(outer: { start: number; end: number }, inner: { start: number; end: number }): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** The same period a year before, or the one of equal length right before; whole months stay whole. */
function shift(
  from: string,
  to: string,
  kind: "year_on_year" | "previous_period",
): { from: string; to: string } {
  if (kind === "year_on_year") return { from: addMonths(from, -12), to: addMonths(to, -12) };
  const months = wholeMonths(from, to);
  if (months > 0) return { from: addMonths(from, -months), to: addDays(from, -1) };
  const days = (Date.parse(to) - Date.parse(from)) / MS + 1;
  return { from: addDays(from, -days), to: addDays(from, -1) };
}

function wholeMonths(from: string, to: string): number {
  if (!from.endsWith("-01") || !addDays(to, 1).endsWith("-01")) return 0;
  const [fromYear = 0, fromMonth = 0] = from.split("-").map(Number);
  const [toYear = 0, toMonth = 0] = to.split("-").map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth + 1;
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * MS).toISOString().slice(0, 10);
}

/** The last day of a month stays the last day. */
function addMonths(day: string, months: number): string {
  const date = new Date(Date.parse(day));
  const last = addDays(day, 1).endsWith("-01");
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(last ? length : Math.min(date.getUTCDate(), length));
  return first.toISOString().slice(0, 10);
}

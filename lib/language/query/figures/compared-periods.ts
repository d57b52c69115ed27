import type { Period } from "#lib/platform/records/contract.ts";
import { calendar } from "../../dates/calendar.ts";
import type { Clock } from "../../dates/read-clock.ts";
import type { DateValue } from "../../model/entity.ts";
import type { Span, SpanOf } from "../../model/span.ts";
import { inPast } from "../periods/in-past.ts";
import { relativePeriod } from "../periods/relative-period.ts";
import type { Compared } from "../reading.ts";
import { inside, spansOf } from "../scene.ts";

export type Comparison = {
  compareTo?: Compared;
  /** The period that is only held against, so bounds nothing. */
  against?: Span;
};

const BETWEEN = /^(?:的)?(?:[^,.;]{0,14})?(?:和|与|跟|同|比|对比|vs\.?|较|and|to|with|against)(?: the)? ?$/i;
const COMPARES =
  /对比|比较|相比|比[^,.;]{0,10}(?:多|少|高|低|好|差|增|降|涨|跌)|差(?:多少|距|别)|变化|增长|比(?:一下|呢|怎|如何|,|\.|$)|怎么样|怎样|vs|versus|compar/i;
/** 上个月新增多少，比前一个月多吗: the period before the one that is asked for. */
function oneBefore(
  text: string,
  comparison: SpanOf<"period_comparison">,
  dates: readonly SpanOf<"date">[],
  clock: Clock,
): Comparison | undefined {
  if (!/前一个?(?:月|季|周|星期|年)/.test(text.slice(comparison.start, comparison.end))) return undefined;
  const own = dates.find((date) => inside(date, comparison));
  const base = dates.find((date) => date !== own);
  const before = shiftedPeriod(base && relativePeriod(base.value, clock), "previous_period");
  return before && { compareTo: before, ...(own && { against: own }) };
}

/** 哪个行业掉得最多: against the period before, the quarter where none is said. */
const MOVED_MOST = /(?:掉|跌|降|涨|下滑|增长|退步|进步)得?最/;
const ALSO_THEN = /[,;。][^,;。]{2,14}(?:呢|怎么?样|如何|又(?:是)?多少)[?.]?$/;
// 同比去年 and 和去年比 behind a shorter period mean the same stretch of that year.
const YEARS: Readonly<Record<string, number>> = { month: 12, quarter: 4, week: 52, year: 1 };

const daysOf = ({ from, to }: { from: string; to: string }) => ({ from, to });
const told = (value: DateValue, clock: Clock): Compared => relativePeriod(value, clock) ?? daysOf(value);

/** As many units before as the comparison says, for a period that is told from today on. */
export function shiftedPeriod(
  base: Period | undefined,
  kind: "year_on_year" | "previous_period",
): Compared | undefined {
  if (base === undefined || !("offset" in base)) return undefined;
  const back = kind === "previous_period" ? 1 : YEARS[base.unit];
  return back === undefined ? undefined : { unit: base.unit, offset: base.offset - back };
}

function named(
  comparison: SpanOf<"period_comparison">,
  dates: readonly SpanOf<"date">[],
  clock: Clock,
): Comparison {
  const { kind, compareTo } = comparison.value;
  const own = dates.find((date) => inside(date, comparison));
  const base = dates.find((date) => date !== own);
  const period = base && relativePeriod(base.value, clock);
  if (kind === "named") {
    // 上半年和下半年比: the later one is asked for, whichever is said first.
    if (own && base && own.value.from > base.value.to && base.start < own.start)
      return { compareTo: told(base.value, clock), against: base };
    const against = own && told(own.value, clock);
    return { compareTo: against ?? compareTo ?? { unit: "month", offset: -1 }, ...(own && { against: own }) };
  }
  // 本月同比去年: the year only says what the month is held against.
  const year = dates.find(
    (date) =>
      date !== base && date !== own && kind === "year_on_year" && /去年|上年|前年/.test(date.value.text),
  );
  const against = shiftedPeriod(period, kind) ?? compareTo;
  return { ...(against && { compareTo: against }), ...(year && { against: year }) };
}

/** What the figures are held against: a comparison that is named, or the earlier of two periods set side by side. */
export function comparedPeriods(text: string, all: readonly Span[], clock: Clock): Comparison {
  const spans = all.map((span) => passed(span, clock));
  const found = comparisonIn(text, spans, clock);
  const { against } = found;
  const typed = against && all[spans.indexOf(against)];
  return { ...found, ...(typed && { against: typed }) };
}

/** 10月和11月 are held against each other when both are over. */
function passed(span: Span, { today }: Clock): Span {
  return span.type === "date"
    ? { ...span, value: inPast(span.value, "closedAt", calendar.format(today)) }
    : span;
}

function comparisonIn(text: string, spans: readonly Span[], clock: Clock): Comparison {
  const dates = spansOf(spans, "date");
  const [comparison] = spansOf(spans, "period_comparison");
  if (comparison !== undefined)
    return oneBefore(text, comparison, dates, clock) ?? named(comparison, dates, clock);
  const [first, second] = dates;
  if (MOVED_MOST.test(text) && second === undefined) {
    const period = first && relativePeriod(first.value, clock);
    return { compareTo: shiftedPeriod(period, "previous_period") ?? { unit: "quarter", offset: -1 } };
  }
  // 去年签了多少，今年到现在呢: the same of another time.
  if (
    first &&
    second &&
    dates.length === 2 &&
    ALSO_THEN.test(text.slice(first.end)) &&
    first.value.to < second.value.to
  )
    return { compareTo: told(first.value, clock), against: first };
  if (first === undefined || second === undefined || !COMPARES.test(text)) return {};
  if (!BETWEEN.test(text.slice(first.end, second.start))) return {};
  const [earlier] = [first, second].sort((a, b) => a.value.to.localeCompare(b.value.to));
  return earlier === undefined ? {} : { compareTo: told(earlier.value, clock), against: earlier };
}

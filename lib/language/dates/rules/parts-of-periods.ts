import { calendar } from "../calendar.ts";
import type { DateRule, Period } from "../date-rule.ts";
import { fiscal } from "../fiscal.ts";
import type { Clock } from "../read-clock.ts";
import { COUNT, readCount } from "../read-count.ts";
import { readYear } from "../read-year.ts";

const YEAR = "(?<year>\\d{4}|\\d{2}|[零〇一二三四五六七八九]{4}|[今明去本后前])年";
const NTH = "第(?<n>\\d{1,2}|[一二三四五六七八九十]{1,3})";
const WEEKDAYS = "一二三四五六日";
const STEPS = new Map(Object.entries({ 上上: -2, 上: -1, 这: 0, 本: 0, 当: 0, 下: 1, 下下: 2 }));
// 今年, 2027年, 3月, 上个月, 这个季度
const WHOLE = `(?:${YEAR}(?:的?(?<month>${COUNT})月份?)?|(?<month2>${COUNT})月份?|(?<step>上上|下下|上|下|这|本|当)一?个?(?<unit>月|季度))`;

type Groups = Record<string, string | undefined>;

/** The period that WHOLE names. */
function whole(groups: Groups, clock: Clock): Period | undefined {
  const { year, month, month2, step, unit } = groups;
  if (step !== undefined) {
    const steps = STEPS.get(step) ?? 0;
    if (unit === "月") return calendar.month(clock.year, clock.month + steps);
    return fiscal.quarter(fiscal.yearOf(clock), fiscal.quarterOf(clock) + steps, clock);
  }
  const m = readCount(month ?? month2);
  const y = readYear(year, clock);
  if (Number.isNaN(m)) return y === undefined ? undefined : calendar.year(y);
  if (!(m >= 1 && m <= 12)) return undefined;
  return calendar.month(y ?? coming(m, clock), m);
}

function coming(month: number, clock: Clock): number {
  return calendar.month(clock.year, month).to < clock.today ? clock.year + 1 : clock.year;
}

function weekOfYear(year: number, week: number): Period {
  // ISO: the week that holds 4 January is the first.
  const fourth = calendar.toDay(year, 1, 4);
  const from = fourth - (calendar.weekday(fourth) - 1) + 7 * (week - 1);
  return { from, to: from + 6 };
}

/** Weeks begin on Monday; the first of a month is the first with at least four of its days, as in the ISO year. */
function nthWeek({ from, to }: Period, n: number): Period | undefined {
  const monday = from - (calendar.weekday(from) - 1);
  const first = monday + 7 - from >= 4 ? monday : monday + 7;
  const start = first + 7 * (n - 1);
  return start > to ? undefined : { from: start, to: start + 6 };
}

/** The last or the first `n` units of a period; whole weeks end on a Sunday inside it. */
function slice({ from, to }: Period, first: boolean, n: number, unit: string): Period | undefined {
  if (!(n >= 1 && n <= 366)) return undefined;
  if (unit === "月") {
    const { year, month } = calendar.toCivil(first ? from : to);
    const other = calendar.month(year, first ? month + n - 1 : month - n + 1);
    return first ? { from, to: Math.min(to, other.to) } : { from: Math.max(from, other.from), to };
  }
  const days = unit === "天" ? n : 7 * n;
  if (first) return { from, to: Math.min(to, from + days - 1) };
  const end = unit === "天" ? to : to - (calendar.weekday(to) % 7);
  return { from: Math.max(from, end - days + 1), to: end };
}

function weekdayOf(month: Period, nth: number, weekday: number): Period | undefined {
  const first = month.from + ((weekday - calendar.weekday(month.from) + 7) % 7);
  const last = month.to - ((calendar.weekday(month.to) - weekday + 7) % 7);
  const at = nth === -1 ? last : first + 7 * (nth - 1);
  return at <= month.to ? { from: at, to: at } : undefined;
}

function decade(text: string | undefined, century: string | undefined): Period {
  const tens = readCount(text);
  const hundred = century === undefined ? (tens >= 30 ? 1900 : 2000) : (readCount(century) - 1) * 100;
  return { from: calendar.toDay(hundred + tens, 1, 1), to: calendar.toDay(hundred + tens + 9, 12, 31) };
}

/** 今年第二周, 本月第三周, 明年第九个月, 去年的前10天, 今年的最后3周, 四月的最后一个星期一, 九十年代. */
export const partsOfPeriods: DateRule[] = [
  {
    pattern: new RegExp(`${WHOLE}的?${NTH}个?(?:周|星期|礼拜)(?![一二三四五六日天])`, "g"),
    read: (groups, { clock }) => {
      const period = whole(groups, clock);
      const n = readCount(groups.n);
      if (period === undefined || !(n >= 1 && n <= 53)) return undefined;
      if (period.to - period.from > 300) return weekOfYear(calendar.toCivil(period.from).year, n);
      return nthWeek(period, n);
    },
  },
  {
    pattern: new RegExp(`${YEAR}的?${NTH}个月`, "g"),
    read: ({ year, n }, { clock }) => {
      const value = readYear(year, clock);
      const month = readCount(n);
      return value === undefined || !(month >= 1 && month <= 12) ? undefined : calendar.month(value, month);
    },
  },
  {
    pattern: new RegExp(
      `${WHOLE}的?(?<side>前|头|最后|末尾) ?(?<n>\\d{1,3}|[一二两三四五六七八九十]{1,3}) ?个?(?<size>天|周|星期|礼拜|月)(?![一二三四五六日份])`,
      "g",
    ),
    read: (groups, { clock }) => {
      const period = whole(groups, clock);
      const first = groups.side === "前" || groups.side === "头";
      return period && slice(period, first, readCount(groups.n), groups.size ?? "");
    },
  },
  {
    pattern: new RegExp(
      `${WHOLE}的?(?:${NTH}|(?<last>最后一))个?(?:周|星期|礼拜)(?<day>[一二三四五六日天])`,
      "g",
    ),
    read: (groups, { clock }) => {
      const period = whole(groups, clock);
      const weekday = groups.day === "天" ? 7 : WEEKDAYS.indexOf(groups.day ?? "") + 1;
      if (period === undefined) return undefined;
      const nth = groups.last === undefined ? readCount(groups.n) : -1;
      const found = weekdayOf(period, nth, weekday);
      const { month } = calendar.toCivil(period.from);
      const again = (year: number) => weekdayOf(calendar.month(year, month), nth, weekday);
      return found && { ...found, again };
    },
  },
  {
    pattern: /(?:(?<century>\d{2}|[十二]{1,3}[一二]?)世纪)?(?<tens>[1-9]0|[二三四五六七八九]十)年代/g,
    read: ({ century, tens }) => decade(tens, century),
  },
];

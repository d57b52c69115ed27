import { calendar } from "../calendar.ts";
import type { DateRule } from "../date-rule.ts";
import type { Clock } from "../read-clock.ts";
import { COUNT, readCount } from "../read-count.ts";
import { readYear } from "../read-year.ts";

const YEAR = "(?<year>\\d{4}|\\d{2}|[零〇一二三四五六七八九]{4}|[今明去本后前])年";
const NTH = "第(?<n>\\d{1,2}|[一二三四五六七八九十]{1,3})";
const WEEKDAYS = "一二三四五六日";

function weekOf(year: number, week: number) {
  // ISO: the week that holds 4 January is the first.
  const fourth = calendar.toDay(year, 1, 4);
  const from = fourth - (calendar.weekday(fourth) - 1) + 7 * (week - 1);
  return { from, to: from + 6 };
}

function weekdayOf(year: number, month: number, nth: number, weekday: number) {
  const { from, to } = calendar.month(year, month);
  const first = from + ((weekday - calendar.weekday(from) + 7) % 7);
  const last = to - ((calendar.weekday(to) - weekday + 7) % 7);
  const at = nth === -1 ? last : first + 7 * (nth - 1);
  return at <= to ? { from: at, to: at } : undefined;
}

function coming(month: number, clock: Clock): number {
  return calendar.month(clock.year, month).to < clock.today ? clock.year + 1 : clock.year;
}

function decade(text: string | undefined, century: string | undefined): { from: number; to: number } {
  const tens = readCount(text);
  const hundred = century === undefined ? (tens >= 30 ? 1900 : 2000) : (readCount(century) - 1) * 100;
  return { from: calendar.toDay(hundred + tens, 1, 1), to: calendar.toDay(hundred + tens + 9, 12, 31) };
}

/** 今年第二周, 明年第九个月, 去年的前10天, 四月的最后一个星期一, 九十年代. */
export const partsOfPeriods: DateRule[] = [
  {
    pattern: new RegExp(`${YEAR}的?${NTH}个?(?:周|星期|礼拜)(?![一二三四五六日天])`, "g"),
    read: ({ year, n }, { clock }) => {
      const value = readYear(year, clock);
      const week = readCount(n);
      return value === undefined || !(week >= 1 && week <= 53) ? undefined : weekOf(value, week);
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
    pattern: new RegExp(`${YEAR}的?(?<side>前|最后)(?<n>\\d{1,3}|[一二两三四五六七八九十]{1,3})天`, "g"),
    read: ({ year, side, n }, { clock }) => {
      const value = readYear(year, clock);
      const days = readCount(n);
      if (value === undefined || !(days >= 1 && days <= 366)) return undefined;
      const { from, to } = calendar.year(value);
      // Day 1 of the year counts as the start, so ten days end where the eleventh begins.
      return side === "前" ? { from, to: from + days - 1 } : { from: to - days + 1, to };
    },
  },
  {
    pattern: new RegExp(
      `(?:${YEAR}的?)?(?<month>${COUNT})月份?的?(?:${NTH}|(?<last>最后一))个?(?:周|星期|礼拜)(?<day>[一二三四五六日天])`,
      "g",
    ),
    read: ({ year, month: spoken, n, last, day = "" }, { clock }) => {
      const month = readCount(spoken);
      if (!(month >= 1 && month <= 12)) return undefined;
      const weekday = day === "天" ? 7 : WEEKDAYS.indexOf(day) + 1;
      const value = readYear(year, clock) ?? coming(month, clock);
      return weekdayOf(value, month, last === undefined ? readCount(n) : -1, weekday);
    },
  },
  {
    pattern: /(?:(?<century>\d{2}|[十二]{1,3}[一二]?)世纪)?(?<tens>[1-9]0|[二三四五六七八九]十)年代/g,
    read: ({ century, tens }) => decade(tens, century),
  },
];

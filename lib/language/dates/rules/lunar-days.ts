import { calendar } from "../calendar.ts";
import type { DateRule, Period } from "../date-rule.ts";
import { lunar } from "../lunar.ts";
import { readCount } from "../read-count.ts";
import { readReign } from "../read-reign.ts";
import { readYear } from "../read-year.ts";

const MONTH = "正|冬|腊|十[一二]|[一二三四五六七八九十]|1[0-2]|[1-9]";
const DAY =
  "初[一二三四五六七八九十]|十[一二三四五六七八九]|廿[一二三四五六七八九]|二十[一二三四五六七八九]?|三十|十";
const YEAR =
  "(?<year>\\d{4}|[零〇一二三四五六七八九]{4}|[今明去后前]|[一二三四五六七八九十元]{1,3}|\\d{1,3})年";

function readMonth(text: string): number {
  const named = new Map(Object.entries({ 正: 1, 冬: 11, 腊: 12 })).get(text);
  return named ?? readCount(text);
}

function readDay(text: string): number {
  return readCount(text.replace(/^初/, "").replace(/^廿/, "二十"));
}

function find(
  groups: Record<string, string | undefined>,
  year: number | undefined,
  fallback: number,
  today: number,
): Period | undefined {
  const month = readMonth(groups.month ?? "");
  const day = groups.day === undefined ? undefined : readDay(groups.day);
  const at = (y: number): Period | undefined => {
    const whole = day === undefined ? lunar.month(y, month) : undefined;
    if (day === undefined) return whole;
    const from = lunar.day(y, month, day);
    return from === undefined ? undefined : { from, to: from };
  };
  // The Chinese year begins in February: in January one is still in the last.
  const candidates = year === undefined ? [fallback - 1, fallback, fallback + 1] : [year];
  const period = candidates
    .map((y) => ({ y, period: at(y) }))
    .find(({ period: found }) => found !== undefined && (year !== undefined || found.to >= today));
  if (period?.period === undefined) return undefined;
  const pad = (n: number) => String(n).padStart(2, "0");
  return { ...period.period, lunar: `${period.y}-${pad(month)}${day === undefined ? "" : `-${pad(day)}`}` };
}

/** 农历八月十五, 正月初八, 腊月二十三, 2015年十月初一; and years by reign: 民国115年, 康熙三年五月. */
export const lunarDays: DateRule[] = [
  {
    pattern: new RegExp(
      `(?:(?<reign>\\p{Script=Han}{2}?)?${YEAR}的?)?(?<month>${MONTH})月(?<day>初[一二三四五六七八九十]|廿[一二三四五六七八九]|(?<=[正冬腊]月)(?:${DAY}))`,
      "gu",
    ),
    read: (groups, { clock }) => {
      const year = readReign(groups.reign, groups.year) ?? readYear(groups.year, clock);
      return find(groups, year, clock.year, clock.today);
    },
  },
  {
    pattern: new RegExp(`(?:农|阴|旧)历的?(?:${YEAR}的?)?(?<month>${MONTH})月份?(?<day>${DAY})?`, "gu"),
    read: (groups, { clock }) => find(groups, readYear(groups.year, clock), clock.year, clock.today),
  },
  {
    pattern: /大年(?<day>初[一二三四五六七八九十])|(?<=年)初(?<day2>[一二三四五六七八九十])/g,
    read: ({ day, day2 }, { clock }) =>
      find({ month: "正", day: day ?? `初${day2}` }, undefined, clock.year, clock.today),
  },
  {
    pattern:
      /(?<reign>\p{Script=Han}{2})(?<year>\d{1,3}|[一二三四五六七八九十元]{1,3})年(?:(?<month>\d{1,2}|[一二三四五六七八九十]{1,2})月(?:(?<day>\d{1,2}|[一二三四五六七八九十]{1,3})[日号]?)?)?/gu,
    read: ({ reign, year, month, day }) => {
      const value = readReign(reign, year);
      if (value === undefined) return undefined;
      if (month === undefined) return calendar.year(value);
      const m = readCount(month);
      if (!(m >= 1 && m <= 12)) return undefined;
      if (day === undefined) return calendar.month(value, m);
      const d = readCount(day);
      if (!calendar.isValid(value, m, d)) return undefined;
      const at = calendar.toDay(value, m, d);
      return { from: at, to: at };
    },
  },
];

import { calendar } from "../calendar.ts";
import type { DateRule, Period, RuleContext } from "../date-rule.ts";
import { COUNT, readCount } from "../read-count.ts";
import { readYear } from "../read-year.ts";
import { narrowMonth } from "./months.ts";

const YEAR = "(?:(?<year>\\d{4}|\\d{2}|[零〇一二三四五六七八九]{4}|[今明去本后前]) ?年的?[ ,]?)";
const DAY_END = "(?:[号日]|(?![\\d.点:万千百亿kw%个年月天周人套家台%元块折成至到-]))";

/** The year a month without one means: the coming one, or the last for what has happened. */
function guessYear(month: number, day: number, { clock, past, bound }: RuleContext): number {
  const last = day > 0 ? day : calendar.daysInMonth(clock.year, month);
  const thisYear = calendar.toDay(clock.year, month, last);
  if (past && !bound) return calendar.toDay(clock.year, month, 1) > clock.today ? clock.year - 1 : clock.year;
  return thisYear < clock.today ? clock.year + 1 : clock.year;
}

function readDay(year: number, month: number, day: number): Period | undefined {
  if (!calendar.isValid(year, month, day)) return undefined;
  const at = calendar.toDay(year, month, day);
  return { from: at, to: at };
}

/** 2027年3月5号, 明年三月, 3月份, 9月底, 15号, 2026-11-23, 12/1. */
export const namedDates: DateRule[] = [
  {
    pattern: new RegExp(`${YEAR}?(?<![\\d.])(?<month>${COUNT}) ?月(?:份的?)?(?<day>${COUNT})${DAY_END}`, "g"),
    read: (groups, context) => {
      const month = readCount(groups.month);
      const day = readCount(groups.day);
      if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return undefined;
      const year = readYear(groups.year, context.clock) ?? guessYear(month, day, context);
      return readDay(year, month, day);
    },
  },
  {
    pattern: new RegExp(
      `${YEAR}?(?<![\\d.个])(?<month>${COUNT}) ?月(?:份)?(?<part>底|末|初|中旬|上旬|下旬|中(?!国|心|间))?(?!\\d)`,
      "g",
    ),
    read: (groups, context) => {
      const month = readCount(groups.month);
      if (!(month >= 1 && month <= 12)) return undefined;
      const year = readYear(groups.year, context.clock) ?? guessYear(month, 0, context);
      return narrowMonth(year, month, groups.part);
    },
  },
  {
    pattern:
      /(?<![\d.月第a-zA-Z零一二三四五六七八九十])(?<day>\d{1,2}|[一二三四五六七八九十]{1,3})(?:号(?![楼线院机店码门位称召角文令房])|(?<=\d)日(?![元本圆]))/g,
    read: ({ day }, { clock, past }) => {
      const wanted = readCount(day);
      if (!(wanted >= 1 && wanted <= 31)) return undefined;
      const here = readDay(clock.year, clock.month, wanted);
      if (here !== undefined && (here.from >= clock.today || past)) return here;
      const next = calendar.month(clock.year, clock.month + 1);
      return { from: next.from + wanted - 1, to: next.from + wanted - 1 };
    },
  },
  {
    pattern: new RegExp(
      `${YEAR}?(?<![\\d.])(?<low>${COUNT}) ?(?:月份?)?(?:-|~|到|至) ?(?<high>${COUNT})月(?:份)?(?!\\d)`,
      "g",
    ),
    read: (groups, context) => {
      const low = readCount(groups.low);
      const high = readCount(groups.high);
      if (!(low >= 1 && low <= 12 && high >= 1 && high <= 12)) return undefined;
      const year = readYear(groups.year, context.clock) ?? guessYear(Math.max(high, low), 0, context);
      const last = calendar.month(high < low ? year + 1 : year, high);
      return { from: calendar.month(year, low).from, to: last.to };
    },
  },
  {
    pattern: /(?<![\d.-])(?<low>(?:19|20)\d\d) ?年? ?(?:-|~|到|至) ?(?<high>(?:19|20)\d\d)年/g,
    read: ({ low, high }) => {
      const from = calendar.year(Number(low)).from;
      const to = calendar.year(Number(high)).to;
      return from < to ? { from, to } : undefined;
    },
  },
  {
    pattern: /(?<![\d./])(?<day>[12]\d|3[01]|0?[1-9])\/(?<month>1[0-2]|0?[1-9])\/(?<year>20\d\d)(?![\d/])/g,
    read: ({ year, month, day }) => readDay(Number(year), Number(month), Number(day)),
  },
  {
    // 2026/12/1-2026/12/15: a day with other marks may end a range.
    pattern:
      /(?<![\d.]|(?<!-\d{1,2})-(?=\d{4}-))(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?![\d])/g,
    read: ({ year, month, day }) => readDay(Number(year), Number(month), Number(day)),
  },
  {
    // 26-12-01: a year of two digits, near enough to be one.
    pattern:
      /(?<![\dA-Za-z#号:.-] ?)(?<year>\d{2})-(?<month>1[0-2]|0?[1-9])-(?<day>[12]\d|3[01]|0?[1-9])(?![\d-])/g,
    read: ({ year, month, day }, { clock }) => {
      const value = 2000 + Number(year);
      return Math.abs(value - clock.year) > 15 ? undefined : readDay(value, Number(month), Number(day));
    },
  },
  {
    pattern:
      /(?<![\d./:] ?)(?<month>1[0-2]|0?[1-9])\.(?<day>[12]\d|3[01]|0?[1-9])(?:[号日](?![元本圆线楼]))/g,
    read: ({ month, day }, context) => {
      const [m, d] = [Number(month), Number(day)];
      return readDay(guessYear(m, d, context), m, d);
    },
  },
  {
    pattern: /(?<!\d)(?<year>20\d\d)(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])(?!\d)/g,
    read: ({ year, month, day }) => readDay(Number(year), Number(month), Number(day)),
  },
  {
    pattern: /(?<![\d./ 第] ?)(?<month>1[0-2]|0?[1-9])\/(?<day>[12]\d|3[01]|0?[1-9])(?![\d/.]|的|人)/g,
    read: ({ month, day }, context) => {
      const m = Number(month);
      const d = Number(day);
      return readDay(guessYear(m, d, context), m, d);
    },
  },
];

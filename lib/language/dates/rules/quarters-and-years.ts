import { calendar } from "../calendar.ts";
import type { DateRule, Period } from "../date-rule.ts";
import { fiscal } from "../fiscal.ts";
import type { Clock } from "../read-clock.ts";
import { readCount } from "../read-count.ts";
import { readYear } from "../read-year.ts";

const STEPS = new Map(
  Object.entries({ 上: -1, 这: 0, 本: 0, 当: 0, 今: 0, 下: 1, last: -1, this: 0, next: 1 }),
);
const YEAR_PART = "底|末|初|尾|中(?!国|心|间|标|型|旬)|上半年|下半年|前半年|后半年";
const SAID_YEAR = "\\d{4}|\\d{2}|[零〇一二三四五六七八九]{4}|[今明去本后前]";

function readStep(text: string): number {
  const word = text.toLowerCase();
  const first = STEPS.get(/^[a-z]/.test(word) ? word : word.charAt(0)) ?? 0;
  return first * (/^[上下]/.test(word) ? word.length : 1);
}

function narrowQuarter({ from, to }: Period, part: string | undefined): Period {
  if (part === "初") return { from, to: from + 13 };
  if (part === "中") return { from: from + 30, to: from + 60 };
  if (part === "末" || part === "底") return { from: to - 13, to, edge: true };
  return { from, to };
}

function narrowYear(year: number, part: string | undefined): Period {
  const whole = calendar.year(year);
  if (part === "底" || part === "末" || part === "尾")
    return { from: calendar.toDay(year, 12, 1), to: whole.to, edge: true };
  if (part === "初") return { from: whole.from, to: calendar.toDay(year, 1, 31) };
  if (part === "中") return { from: calendar.toDay(year, 6, 1), to: calendar.toDay(year, 6, 30), edge: true };
  if (part === "上半年" || part === "前半年") return { from: whole.from, to: calendar.toDay(year, 6, 30) };
  if (part === "下半年" || part === "后半年") return { from: calendar.toDay(year, 7, 1), to: whole.to };
  return whole;
}

function sameTime(which: string, clock: Clock): Period {
  const { today, year, month, weekday } = clock;
  if (which.includes("年"))
    return { from: calendar.year(year - 1).from, to: calendar.addMonths(today, -12), closed: true };
  if (which.includes("月"))
    return { from: calendar.month(year, month - 1).from, to: calendar.addMonths(today, -1), closed: true };
  if (which.includes("季")) {
    const before = fiscal.quarter(fiscal.yearOf(clock), fiscal.quarterOf(clock) - 1, clock);
    return { from: before.from, to: calendar.addMonths(today, -3), closed: true };
  }
  return { from: today - weekday + 1 - 7, to: today - 7, closed: true };
}

const FISCAL_STEPS = new Map(Object.entries({ 本: 0, 今: 0, 这: 0, 上: -1, 去: -1, 下: 1, 明: 1 }));

function fiscalYear(said: string, clock: Clock): number | undefined {
  const step = FISCAL_STEPS.get(said);
  return step === undefined ? readYear(said, clock) : fiscal.yearOf(clock) + step;
}

/** 本季度, 明年一季度, Q1, 今年底, 明年, 2027年上半年, 年内, 本财年. Quarters follow the fiscal year. */
export const quartersAndYears: DateRule[] = [
  {
    // 今年前三季度: the first so many of a year.
    pattern: new RegExp(`(?:(?<year>${SAID_YEAR}) ?年的?)?前(?<n>[一二两三1-3])个?季度?(?!节)`, "g"),
    read: ({ year, n }, { clock }) => {
      const which = (year === undefined ? undefined : fiscalYear(year, clock)) ?? fiscal.yearOf(clock);
      return {
        from: fiscal.quarter(which, 1, clock).from,
        to: fiscal.quarter(which, readCount(n ?? "一"), clock).to,
      };
    },
  },
  {
    // 同期: from the beginning of the period to the day that today is in it.
    pattern: /(?<which>去年|上年|上个?月|上个?季度?|上周|上个?星期)同(?:期|一时期|一时间)/g,
    read: ({ which = "" }, { clock }) => sameTime(which, clock),
  },
  {
    pattern:
      /(?<step>上{1,2}|(?<!一)下{1,2}|这|本|当|今)一?个?季(?:度)?(?:的?(?<part>末|底|初|中(?!国|心|间)))?|(?<![一二三四1-4])季(?:度)?(?<part2>末|底|初)/g,
    read: ({ step = "", part, part2 }, { clock }) =>
      narrowQuarter(
        fiscal.quarter(fiscal.yearOf(clock), fiscal.quarterOf(clock) + readStep(step), clock),
        part ?? part2,
      ),
  },
  {
    pattern: new RegExp(
      `(?:(?<year>${SAID_YEAR}) ?年?(?:财年)?的? ?)?(?:第(?<nth>[一二三四1-4])个?季度?|(?<n>[一二三四1-4])季(?:度)|(?<![A-Za-z])[Qq](?<q>[1-4])(?![A-Za-z\\d]))(?<part>末|底|初|中(?!国|心|间))?(?: ?(?<after>20\\d\\d)(?!\\d))?`,
      "g",
    ),
    read: ({ year, nth, n, q, part, after }, { clock, past, bound }) => {
      const quarter = readCount(nth ?? n ?? q);
      const said = readYear(year ?? after, clock);
      const here = fiscal.yearOf(clock);
      const ended = fiscal.quarter(here, quarter, clock).to < clock.today;
      const guess = ended && (!past || bound) ? here + 1 : here;
      return narrowQuarter(fiscal.quarter(said ?? guess, quarter, clock), part);
    },
  },
  {
    pattern: /\b(?<step>next|this|last) (?<unit>quarter|year)\b/gi,
    read: ({ step = "", unit = "" }, { clock }) => {
      const steps = readStep(step);
      if (unit.toLowerCase() === "year") return calendar.year(clock.year + steps);
      return fiscal.quarter(fiscal.yearOf(clock), fiscal.quarterOf(clock) + steps, clock);
    },
  },
  {
    pattern:
      /(?:(?<year>20\d\d|\d{2}|[今明去本上下这])[年个]?|FY ?'?(?<fy>20\d\d|\d{2}))(?:财年|财政年度|(?<=FY ?'?\d{2,4}))/gi,
    read: ({ year, fy }, { clock }) => {
      const said = fiscalYear(fy ?? year ?? "", clock);
      return said === undefined ? undefined : fiscal.year(said, clock);
    },
  },
  {
    pattern: /(?:(?<year>20\d\d|[今明去本上下])[年个]?)?(?<half>[上下])半(?:个?财年|财政年度)/g,
    read: ({ year, half }, { clock }) => {
      const said = year === undefined ? fiscal.yearOf(clock) : fiscalYear(year, clock);
      if (said === undefined) return undefined;
      const first = half === "上" ? 1 : 3;
      const { from } = fiscal.quarter(said, first, clock);
      return { from, to: fiscal.quarter(said, first + 1, clock).to };
    },
  },
  {
    pattern: new RegExp(
      `(?<year>(?<!\\d)\\d{4}|[零〇一二三四五六七八九]{4}|大前|大后|今|明|去|本|后|前|来|次|当) ?年(?:的? ?年?(?<part>${YEAR_PART}))?(?![级检薪会])`,
      "g",
    ),
    read: ({ year, part }, { clock }) => {
      const value = readYear(year, clock);
      return value === undefined ? undefined : narrowYear(value, part);
    },
  },
  {
    pattern:
      /(?<![\d一二三四五六七八九十两半几])(?<year>\d{2})年年?(?<part>底|末|初|上半年|下半年)?(?![内前后多来的间])/g,
    read: ({ year, part }, { clock }) => {
      const value = readYear(year, clock);
      const near =
        value !== undefined && (year?.startsWith("0") === true || Math.abs(value - clock.year) <= 4);
      return near ? narrowYear(value, part) : undefined;
    },
  },
  {
    pattern: /(?<![\d今明去本后前来次一二三四五六七八九十两半几])年(?<part>底|末|初|尾|中(?!国|心|间|旬))/g,
    read: ({ part }, { clock, past }) => {
      const here = narrowYear(clock.year, part);
      return here.to < clock.today && !past ? narrowYear(clock.year + 1, part) : here;
    },
  },
  {
    pattern: /(?<![年\d])(?<half>[上下])个?半年/g,
    read: ({ half }, { clock }) => narrowYear(clock.year, `${half}半年`),
  },
  {
    pattern: /(?<![\d一二三四五六七八九十两半几])[今本]?年[之以]?内/g,
    read: (_, { clock }) => ({
      from: clock.today,
      to: calendar.year(clock.year).to,
      direction: "within",
      closed: true,
    }),
  },
];

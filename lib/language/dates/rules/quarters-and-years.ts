import { calendar } from "../calendar.ts";
import type { DateRule, Period } from "../date-rule.ts";
import type { Clock } from "../read-clock.ts";
import { readCount } from "../read-count.ts";
import { readYear } from "../read-year.ts";

const STEPS = new Map(
  Object.entries({
    上上: -2,
    上: -1,
    这: 0,
    本: 0,
    当: 0,
    下: 1,
    下下: 2,
    last: -1,
    this: 0,
    next: 1,
  }),
);

function quarterOf(clock: Clock): number {
  return Math.ceil(clock.month / 3);
}

function narrowQuarter({ from, to }: Period, part: string | undefined): Period {
  if (part === "初") return { from, to: from + 13 };
  if (part === "末" || part === "底") return { from: to - 13, to, edge: true };
  return { from, to };
}

function narrowYear(year: number, part: string | undefined): Period {
  const whole = calendar.year(year);
  if (part === "底" || part === "末") return { from: calendar.toDay(year, 12, 1), to: whole.to, edge: true };
  if (part === "初") return { from: whole.from, to: calendar.toDay(year, 1, 31) };
  if (part === "中") return { from: calendar.toDay(year, 6, 1), to: calendar.toDay(year, 6, 30), edge: true };
  if (part === "上半年" || part === "前半年") return { from: whole.from, to: calendar.toDay(year, 6, 30) };
  if (part === "下半年" || part === "后半年") return { from: calendar.toDay(year, 7, 1), to: whole.to };
  return whole;
}

/** 本季度, 明年一季度, Q1, 今年底, 明年, 2027年上半年, 年内. */
export const quartersAndYears: DateRule[] = [
  {
    pattern:
      /(?<step>上上|下下|上|下|这|本|当)一?个?季(?:度)?(?<part>末|底|初)?|(?<![一二三四1-4])季(?:度)?(?<part2>末|底)/g,
    read: ({ step = "", part, part2 }, { clock }) =>
      narrowQuarter(calendar.quarter(clock.year, quarterOf(clock) + (STEPS.get(step) ?? 0)), part ?? part2),
  },
  {
    pattern:
      /(?:(?<year>\d{4}|\d{2}|[零〇一二三四五六七八九]{4}|[今明去本后前])年?的? ?)?(?:第(?<nth>[一二三四1-4])个?季度|(?<n>[一二三四1-4])季度|(?<![A-Za-z])[Qq](?<q>[1-4])(?![A-Za-z\d]))(?<part>末|底|初)?(?: ?(?<after>20\d\d))?/g,
    read: ({ year, nth, n, q, part, after }, { clock, past, bound }) => {
      const quarter = readCount(nth ?? n ?? q);
      const said = readYear(year ?? after, clock);
      const ended = calendar.quarter(clock.year, quarter).to < clock.today;
      const guess = ended && (!past || bound) ? clock.year + 1 : clock.year;
      return narrowQuarter(calendar.quarter(said ?? guess, quarter), part);
    },
  },
  {
    pattern: /\b(?<step>next|this|last) (?<unit>quarter|year)\b/gi,
    read: ({ step = "", unit = "" }, { clock }) => {
      const steps = STEPS.get(step.toLowerCase()) ?? 0;
      if (unit.toLowerCase() === "year") return calendar.year(clock.year + steps);
      return calendar.quarter(clock.year, quarterOf(clock) + steps);
    },
  },
  {
    pattern:
      /(?<year>(?<!\d)\d{4}|[零〇一二三四五六七八九]{4}|大前|今|明|去|本|后|前|来|次|当) ?年(?:的?(?<part>底|末|初|中(?!国|心|间)|上半年|下半年|前半年|后半年))?/g,
    read: ({ year, part }, { clock }) => {
      const value = readYear(year, clock);
      return value === undefined ? undefined : narrowYear(value, part);
    },
  },
  {
    pattern: /(?<![\d一二三四五六七八九十两半几])(?<year>\d{2})年(?![内前后多来的间])/g,
    read: ({ year }, { clock }) => {
      const value = readYear(year, clock);
      const near =
        value !== undefined && (year?.startsWith("0") === true || Math.abs(value - clock.year) <= 4);
      return near ? calendar.year(value) : undefined;
    },
  },
  {
    pattern: /(?<![\d今明去本后前来次一二三四五六七八九十两半几])年(?<part>底|末|初|中(?!国|心|间|旬))/g,
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

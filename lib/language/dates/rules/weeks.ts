import type { DateRule } from "../date-rule.ts";
import type { Clock } from "../read-clock.ts";

const DAYS = new Map(
  Object.entries({
    一: 1,
    二: 2,
    三: 3,
    四: 4,
    五: 5,
    六: 6,
    日: 7,
    天: 7,
    "1": 1,
    "2": 2,
    "3": 3,
    "4": 4,
    "5": 5,
    "6": 6,
    "7": 7,
  }),
);
const ENGLISH = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const STEPS = new Map(Object.entries({ 上: -1, 下: 1, 这: 0, 本: 0, 当: 0, last: -1, next: 1, this: 0 }));

function monday(clock: Clock, step: number): number {
  return clock.today - (clock.weekday - 1) + 7 * step;
}

/** 上上周 counts each 上; a missing word gives undefined. */
function readStep(text: string | undefined): number | undefined {
  if (text === undefined || text === "") return undefined;
  const first = STEPS.get(text.length > 2 ? text.toLowerCase() : text.charAt(0));
  return first === undefined ? undefined : first * (text.length === 2 ? 2 : 1);
}

function pick(clock: Clock, step: number | undefined, day: number) {
  // A bare 周三 is the coming one: today counts, an earlier day moves to next week.
  const base = step ?? (day >= clock.weekday ? 0 : 1);
  const at = monday(clock, base) + day - 1;
  return { from: at, to: at };
}

/** 下周一, 这周五, 上上周, 周末, 礼拜三, next week, Friday. Weeks start on Monday. */
export const weeks: DateRule[] = [
  {
    pattern:
      /(?<step>上上|下下|上|下|这|本|当)?个?(?:周|星期|礼拜)(?<day>[一二三四五六日天1-7])(?![个套家号月天年多百千万\d])/g,
    read: ({ step, day = "" }, { clock, past }) => {
      const weekday = DAYS.get(day);
      if (weekday === undefined) return undefined;
      const steps = readStep(step) ?? (past && weekday < clock.weekday ? 0 : undefined);
      return pick(clock, steps, weekday);
    },
  },
  {
    pattern: /(?<step>上上|下下|上|下|这|本)?个?周末/g,
    read: ({ step }, { clock }) => {
      const first = monday(clock, readStep(step) ?? 0);
      return { from: first + 5, to: first + 6, edge: true };
    },
  },
  {
    pattern:
      /(?<step>上上|下下|上|下|这|本|当)一?个?(?:周(?!年|围|边|[一二三四五六日天末])|星期(?![一二三四五六日天])|礼拜(?![一二三四五六日天]))/g,
    read: ({ step }, { clock }) => {
      const first = monday(clock, readStep(step) ?? 0);
      return { from: first, to: first + 6 };
    },
  },
  {
    pattern: /\b(?<step>next|this|last) week\b/gi,
    read: ({ step }, { clock }) => {
      const first = monday(clock, readStep(step) ?? 0);
      return { from: first, to: first + 6 };
    },
  },
  {
    pattern: /\b(?:(?<step>next|this|last) )?(?<day>mon|tues?|wednes|thurs?|fri|satur|sun)day\b/gi,
    read: ({ step, day = "" }, { clock }) =>
      pick(clock, readStep(step), ENGLISH.indexOf(day.slice(0, 3).toLowerCase()) + 1),
  },
];

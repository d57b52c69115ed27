import type { DateRule } from "../date-rule.ts";
import type { Clock } from "../read-clock.ts";

const NAMES = "一二三四五六日";
const ENGLISH = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const STEPS = new Map(
  Object.entries({ 上: -1, 下: 1, 这: 0, 本: 0, 当: 0, 今: 0, last: -1, next: 1, this: 0 }),
);
const STEP = "(?<step>上{1,3}|再?(?<!一)下{1,3}|这|本|当)";
const WEEK = "一?个?(?:周|星期|礼拜)";
const NO_COUNT = "(?!共|直|起|[个套家号月天年多百千万次趟通单笔场封条位名\\d])";

function monday(clock: Clock, step: number): number {
  return clock.today - (clock.weekday - 1) + 7 * step;
}

/** 上上周 counts each 上; a missing word gives undefined. */
function readStep(text: string | undefined): number | undefined {
  if (text === undefined || text === "") return undefined;
  const word = /^[a-z]/i.test(text) ? text.toLowerCase() : text.replace("再", "下");
  const first = STEPS.get(/^[a-z]/.test(word) ? word : word.charAt(0));
  return first === undefined ? undefined : first * (/^[上下]/.test(word) ? word.length : 1);
}

function readDay(text: string): number {
  if (text === "天") return 7;
  const digit = Number(text);
  return digit >= 1 && digit <= 7 ? digit : NAMES.indexOf(text) + 1;
}

/** A bare 周三 is the coming one: today counts, an earlier day moves to next week; of what has happened it is the last. */
function weekOf(clock: Clock, step: number | undefined, day: number, past: boolean): number {
  if (step !== undefined) return monday(clock, step);
  return monday(clock, day >= clock.weekday || past ? (past && day > clock.weekday ? -1 : 0) : 1);
}

/** 下周一, 这周五, 上上周, 下周二三, 周末, 周中, next week, Friday. Weeks start on Monday. */
export const weeks: DateRule[] = [
  {
    pattern: new RegExp(
      `(?<![\\d一二两三四五六七八九十几半]个?)${STEP}?个?(?:周|星期|礼拜)(?<day>[一二三四五六日天1-7])${NO_COUNT}(?:(?:或|、|和|/)?(?<other>[二三四五六日天])${NO_COUNT})?`,
      "g",
    ),
    read: ({ step, day = "", other }, { clock, near, bound }) => {
      const weekday = readDay(day);
      const from = weekOf(clock, readStep(step), weekday, near && !bound) + weekday - 1;
      const last = other === undefined ? weekday : readDay(other);
      const to = from + Math.max(0, last - weekday);
      return step === undefined ? { from, to, weekday } : { from, to };
    },
  },
  {
    pattern: new RegExp(`${STEP}?个?周末`, "g"),
    read: ({ step }, { clock }) => {
      const first = monday(clock, readStep(step) ?? 0);
      return { from: first + 5, to: first + 6, edge: true };
    },
  },
  {
    pattern: new RegExp(
      `(?<![名手旗])${STEP}${WEEK}(?<part>初|中|末|底)?(?!年|围|边|(?!一[共直起])[一二三四五六日天1-7](?![个套家次趟通单笔场封条位名]))`,
      "g",
    ),
    read: ({ step, part }, { clock }) => {
      const first = monday(clock, readStep(step) ?? 0);
      if (part === "初") return { from: first, to: first + 1 };
      if (part === "中") return { from: first + 2, to: first + 2 };
      if (part === "末" || part === "底") return { from: first + 4, to: first + 6, edge: true };
      return { from: first, to: first + 6 };
    },
  },
  {
    pattern: /(?<![\p{Script=Han}])周中(?![心间])/gu,
    read: (_, { clock }) => {
      const first = monday(clock, clock.weekday > 4 ? 1 : 0);
      return { from: first + 1, to: first + 3 };
    },
  },
  {
    pattern: /(?<![\p{Script=Han}])周内/gu,
    read: (_, { clock }) => ({
      from: clock.today,
      to: monday(clock, 0) + 6,
      direction: "within",
      closed: true,
    }),
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
    read: ({ step, day = "" }, { clock, near: past }) => {
      const weekday = ENGLISH.indexOf(day.slice(0, 3).toLowerCase()) + 1;
      const at = weekOf(clock, readStep(step), weekday, past) + weekday - 1;
      return { from: at, to: at };
    },
  },
  {
    // Short names are days only behind what makes them one: sun and sat are words too.
    pattern: /\b(?:(?<step>next|this|last)|on|by|until|before) (?<day>mon|tues?|wed|thur?s?|fri|sat|sun)\b/gi,
    read: ({ step, day = "" }, { clock, near: past }) => {
      const weekday = ENGLISH.indexOf(day.slice(0, 3).toLowerCase()) + 1;
      const at = weekOf(clock, readStep(step), weekday, past) + weekday - 1;
      return { from: at, to: at };
    },
  },
];

import { calendar } from "../calendar.ts";
import type { DateRule, Period } from "../date-rule.ts";
import { COUNT, readCount } from "../read-count.ts";

const STEPS = new Map(
  Object.entries({ 上: -1, 这: 0, 本: 0, 当: 0, 下: 1, 次: 1, last: -1, this: 0, next: 1 }),
);
const STEP = "(?<step>上{1,3}|(?<!一)下{1,3}|这|本|当|次)一?个?月(?:份)?";
const PART = "底|末|初|中旬|上旬|下旬|上半月|下半月|中(?!国|心|间|标|型)";

function readStep(text: string): number {
  const word = text.toLowerCase();
  const first = STEPS.get(/^[a-z]/.test(word) ? word : word.charAt(0)) ?? 0;
  return first * (/^[上下]/.test(word) ? word.length : 1);
}

/** The named part of a month; 月底 is its last week, an edge for 前. */
export function narrowMonth(year: number, month: number, part: string | undefined): Period {
  const { from, to } = calendar.month(year, month);
  if (part === undefined || part === "") return { from, to };
  if (part === "初" || part === "上旬") return { from, to: from + 9 };
  if (part === "中" || part === "中旬") return { from: from + 10, to: from + 19 };
  if (part === "下旬") return { from: from + 20, to };
  if (part === "上半月") return { from, to: from + 14 };
  if (part === "下半月") return { from: from + 15, to };
  return { from: to - 6, to, edge: true };
}

/** 下个月, 本月15号, 上月底, 月初, 月底. */
export const months: DateRule[] = [
  {
    pattern: new RegExp(`${STEP}的?(?<day>${COUNT})[号日]?(?![\\d个月天年周人家套万])`, "g"),
    read: ({ step = "", day = "" }, { clock }) => {
      const { from, to } = calendar.month(clock.year, clock.month + readStep(step));
      const at = from + readCount(day) - 1;
      return at >= from && at <= to ? { from: at, to: at } : undefined;
    },
  },
  {
    pattern: new RegExp(`${STEP}(?:的?月?(?<part>${PART}))?`, "g"),
    read: ({ step = "", part }, { clock }) => narrowMonth(clock.year, clock.month + readStep(step), part),
  },
  {
    pattern: new RegExp(`(?<![上下这本当次个\\d一二三四五六七八九十半])月(?<part>${PART})`, "g"),
    read: ({ part }, { clock, past }) => {
      const here = narrowMonth(clock.year, clock.month, part);
      return here.to < clock.today && !past ? narrowMonth(clock.year, clock.month + 1, part) : here;
    },
  },
  {
    pattern: /(?<![\p{Script=Han}])(?<part>[上下]半个?月)|(?<=[我本这])(?<part2>[上下]半个?月)/gu,
    read: ({ part, part2 }, { clock }) =>
      narrowMonth(clock.year, clock.month, (part ?? part2)?.replace("个", "")),
  },
  {
    pattern: /月内/g,
    read: (_, { clock }) => ({
      from: clock.today,
      to: calendar.month(clock.year, clock.month).to,
      direction: "within",
      closed: true,
    }),
  },
  {
    pattern: /\b(?<step>next|this|last) month\b/gi,
    read: ({ step = "" }, { clock }) => calendar.month(clock.year, clock.month + readStep(step)),
  },
  {
    pattern: /\b(?:end of (?:the |this )?month|EOM|month[- ]end)\b/gi,
    read: (_, { clock }) => narrowMonth(clock.year, clock.month, "底"),
  },
];

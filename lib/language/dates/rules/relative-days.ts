import type { DateRule } from "../date-rule.ts";

const OFFSETS = new Map(
  Object.entries({
    大大前: -4,
    大前: -3,
    前: -2,
    昨: -1,
    今: 0,
    明: 1,
    后: 2,
    大后: 3,
    大大后: 4,
  }),
);
const WORD =
  "天|日|儿个?|(?<=[昨今明])个儿?(?!月|季|星期|礼拜|周|年)|(?=[晚早晨](?![会点些就已日安前]|上[好班]))";

/** 今天, 昨日, 大后天, 明早, 今晚, 明后天, 今明两天, 前几天. */
export const relativeDays: DateRule[] = [
  {
    pattern: new RegExp(`(?<day>大{0,2}前|大{0,2}后|昨|今|明)(?:${WORD})(?!头条|之后》)`, "g"),
    read: ({ day = "" }, { clock }) => {
      const offset = OFFSETS.get(day);
      return offset === undefined ? undefined : { from: clock.today + offset, to: clock.today + offset };
    },
  },
  {
    pattern: /(?<first>今|明|昨)[天、]?(?<second>明|后|今)(?:两天|天|日)/g,
    read: ({ first = "", second = "" }, { clock }) => {
      const from = clock.today + (OFFSETS.get(first) ?? 0);
      const to = clock.today + (OFFSETS.get(second) ?? 0);
      return to > from ? { from, to } : undefined;
    },
  },
  {
    pattern: /前(?:几|些)[天日](?!前)|前(?:阵子|段时间)/g,
    read: (_, { clock }) => ({
      from: clock.today - 7,
      to: clock.today - 1,
      direction: "past",
      approximate: true,
      closed: true,
    }),
  },
  {
    pattern: /当天|\btoday(?:'s)?\b/gi,
    read: (_, { clock }) => ({ from: clock.today, to: clock.today }),
  },
  {
    pattern: /\b(?:the )?day after tomorrow\b/gi,
    read: (_, { clock }) => ({ from: clock.today + 2, to: clock.today + 2 }),
  },
  {
    pattern: /\btomorrow\b/gi,
    read: (_, { clock }) => ({ from: clock.today + 1, to: clock.today + 1 }),
  },
  {
    pattern: /\byesterday\b/gi,
    read: (_, { clock }) => ({ from: clock.today - 1, to: clock.today - 1 }),
  },
  {
    pattern: /下班[之以]?前/g,
    read: (_, { clock }) => ({
      from: clock.today,
      to: clock.today,
      time: "18:00",
      direction: "before",
      closed: true,
    }),
  },
];

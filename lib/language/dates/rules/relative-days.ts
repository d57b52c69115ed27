import type { DateRule } from "../date-rule.ts";

const OFFSETS = new Map(
  Object.entries({
    大前: -3,
    前: -2,
    昨: -1,
    今: 0,
    当: 0,
    明: 1,
    后: 2,
    大后: 3,
  }),
);

/** 今天, 昨日, 大后天, 明早, 今晚. */
export const relativeDays: DateRule[] = [
  {
    pattern:
      /(?<day>大前|大后|前|昨|今|明|后)(?:天|日|儿个?|(?=[晚早晨](?!会|点|些|就|已|日|上好|安)))(?!头条|之后》)/g,
    read: ({ day = "" }, { clock }) => {
      const offset = OFFSETS.get(day);
      if (offset === undefined) return undefined;
      return { from: clock.today + offset, to: clock.today + offset };
    },
  },
  {
    pattern: /当天|\btoday(?:'s)?\b/gi,
    read: (_, { clock }) => ({ from: clock.today, to: clock.today }),
  },
  {
    pattern: /\btomorrow\b/gi,
    read: (_, { clock }) => ({ from: clock.today + 1, to: clock.today + 1 }),
  },
  {
    pattern: /\byesterday\b/gi,
    read: (_, { clock }) => ({ from: clock.today - 1, to: clock.today - 1 }),
  },
];

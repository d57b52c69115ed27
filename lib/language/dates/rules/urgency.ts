import type { DateRule } from "../date-rule.ts";

const DAYS = 14;

/** 尽快, 越快越好, ASAP: urgent, taken as the next two weeks. */
export const urgency: DateRule[] = [
  {
    // 这两天没动静 looks back, 这两天要定 ahead.
    pattern: /这(?:两|三|几)天/g,
    read: (_, { clock, past, bound }) =>
      past && !bound
        ? { from: clock.today - 3, to: clock.today, direction: "past", closed: true }
        : { from: clock.today, to: clock.today + DAYS, urgent: true, closed: true },
  },
  {
    pattern:
      /尽快|尽早|马上|立刻|立即|越快越好|(?<!不|没|不是|不算|不太|不会|没那么|不那么)(?:着急(?!上火)|很急|特急|挺急|比较急|加急|急着|急需|急用|紧急)|\b(?:asap|urgent(?:ly)?)\b/gi,
    read: (_, { clock }) => ({
      from: clock.today,
      to: clock.today + DAYS,
      urgent: true,
      closed: true,
    }),
  },
];

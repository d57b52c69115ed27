import type { Clock } from "./read-clock.ts";

/** A period found in text, as day numbers, before 前/后/内 and times are applied. */
export type Period = {
  from: number;
  to: number;
  direction?: "before" | "after" | "within" | "past";
  /** 月底 and 年底: "before" them still includes their last day. */
  edge?: boolean;
  urgent?: boolean;
  approximate?: boolean;
  time?: string;
  timeTo?: string;
  window?: { from: string; to: string };
  /** The same words in another year, where that is another day: 四月的最后一个星期一. */
  again?: (year: number) => Period | undefined;
  /** Set when a weekday was said without its week: behind a range it follows the first day. */
  weekday?: number;
  /** The day in the Chinese calendar, as said: year-month-day. */
  lunar?: string;
  /** A day that exists in no year: it is no date, and neither is a range with it. */
  impossible?: boolean;
  /** Already carries its own direction; 前 and 后 after it belong to something else. */
  closed?: boolean;
};

/**
 * `past` says that the sentence speaks of what has happened, `near` that the words right beside the date do, `bound`
 * that 前, 要 or the like follows.
 */
export type RuleContext = { clock: Clock; past: boolean; near: boolean; bound: boolean };

/** `pattern` must be global and free of unbounded repetition. */
export type DateRule = {
  pattern: RegExp;
  read: (groups: Record<string, string | undefined>, context: RuleContext) => Period | undefined;
};

import type { Clock } from "./read-clock.ts";

/** A period found in text, as day numbers, before 前/后/内 and times are applied. */
export type Period = {
  from: number;
  to: number;
  direction?: "before" | "after" | "within" | "past";
  /** 月底 and 年底: "before" them still includes their last day. */
  edge?: boolean;
  urgent?: boolean;
  time?: string;
  /** Already carries its own direction; 前 and 后 after it belong to something else. */
  closed?: boolean;
};

/** `past` says that the words around speak of what has happened. */
export type RuleContext = { clock: Clock; past: boolean; bound: boolean };

/** `pattern` must be global and free of unbounded repetition. */
export type DateRule = {
  pattern: RegExp;
  read: (groups: Record<string, string | undefined>, context: RuleContext) => Period | undefined;
};

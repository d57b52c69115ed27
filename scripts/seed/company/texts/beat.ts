import type { ActivityKind, Part } from "../types.ts";

/**
 * Something that happens between a rep and a customer, and the ways it is written down.
 * In the words `{name}` stands for a fact of the deal and `[a|b]` for one or the other.
 */
export type Beat = {
  kind: ActivityKind;
  /** Whom it is with. */
  who: Part;
  /** Shortest and longest, in minutes. */
  minutes: readonly [number, number] | null;
  /** How it is announced as a next step. */
  plan: string;
  subject: string;
  texts: readonly string[];
};

export type Beats = Record<string, Beat>;

/** A beat without repeating the names of its parts. */
export const beat = (
  kind: ActivityKind,
  who: Part,
  minutes: Beat["minutes"],
  plan: string,
  subject: string,
  texts: readonly string[],
): Beat => ({ kind, who, minutes, plan, subject, texts });

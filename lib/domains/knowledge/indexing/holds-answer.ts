import type { RankedDocument } from "#lib/platform/lexical/rank.ts";

/** So many passages make an index's own frequencies as good as those of the language at large. */
export const PRIOR = 300;

/**
 * In an index of few passages a score says little. With this share of a question a document answers it, however little
 * the question says; a long one in somebody's own words is answered by less of it, if that is much: two or three rare
 * words, and more than mentions them.
 */
const MOST = 0.65;
const SOME = 0.35;
const MUCH = 15;
const MENTION = 1.3;
const ABOUT = 0.15;
const WHOLE = 1;

/** What is held of a question counts up to here; more of a long story answers it no better. */
const FULL = 30;
/** How much being about it (3 and more) counts beside what is held of it. */
const SUBJECT = 2.7;
const ENOUGH = 20;
/** A long question is hardly ever asked of what is nowhere written: what is in it is told by chance less often. */
const LONG = 26;
const ENOUGH_OF_LONG = 16;
/** A short question weighs little, however much it is what a document is about. */
const MOST_OF_SHORT = 0.6;
const VERY_SUBJECT = 3.6;
/** A name in letters that stands nowhere is asked about, and nothing here speaks of it. */
const STRANGER = 5;

type Held = Pick<RankedDocument, "coverage" | "held" | "strength">;
type Asked = {
  /** Passages of the whole index. */
  chunks: number;
  /** Whether the question names something in letters that none of them holds. */
  stranger: boolean;
  /** Characters of the question. */
  length: number;
};

function holdsInFew({ coverage, held, strength }: Held): boolean {
  if (coverage >= MOST || coverage + ABOUT * strength >= WHOLE) return true;
  return coverage >= SOME && held >= MUCH && strength >= MENTION;
}

/** Whether what a document holds of a question is more than chance, so that it may be called an answer. */
export function holdsAnswer(found: Held, { chunks, stranger, length }: Asked): boolean {
  if (chunks < PRIOR) return holdsInFew(found);
  const { held, strength, coverage } = found;
  if (coverage >= MOST_OF_SHORT && strength >= VERY_SUBJECT) return true;
  return (
    Math.min(held, FULL) + SUBJECT * strength - (stranger ? STRANGER : 0) >=
    (length > LONG ? ENOUGH_OF_LONG : ENOUGH)
  );
}

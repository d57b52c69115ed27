import type { RankedDocument } from "#lib/platform/lexical/rank.ts";

/** With this share of a question a document answers it, however little the question says. */
const MOST = 0.65;
/** A long question in somebody's own words is answered by less of it, if that is much: two or three rare words. */
const SOME = 0.35;
const MUCH = 15;
/** Words that stand in a long document by chance are no more than mentions. */
const MENTION = 1.3;
/** What a document is about makes up for words that it does not hold: half of the question and a strength of 3. */
const ABOUT = 0.15;
const ENOUGH = 1;

/** Whether what a document holds of a question is more than chance, so that it may be called an answer. */
export function holdsAnswer(found: Pick<RankedDocument, "coverage" | "held" | "strength">): boolean {
  const { coverage, held, strength } = found;
  if (coverage >= MOST || coverage + ABOUT * strength >= ENOUGH) return true;
  return coverage >= SOME && held >= MUCH && strength >= MENTION;
}

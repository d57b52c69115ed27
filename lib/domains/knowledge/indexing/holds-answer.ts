import type { RankedDocument } from "#lib/platform/lexical/rank.ts";

/** With this share of a question a document answers it, however little the question says. */
const MOST = 0.65;
/** A long question in somebody's own words is answered by less of it, if that is much: two or three rare words. */
const SOME = 0.3;
const MUCH = 15;

/** Whether what a document holds of a question is more than chance, so that it may be called an answer. */
export function holdsAnswer({ coverage, held }: Pick<RankedDocument, "coverage" | "held">): boolean {
  return coverage >= MOST || (coverage >= SOME && held >= MUCH);
}

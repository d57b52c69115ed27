import type { Candidate } from "#lib/platform/lexical/find-candidates.ts";
import { fuseRanks } from "#lib/platform/lexical/fuse-ranks.ts";
import type { RankedDocument } from "#lib/platform/lexical/rank.ts";
import type { Near } from "#lib/platform/vectors/vector-store.ts";

/** Documents in the order of both legs: that of their words, and that of their passages' nearness in meaning. */
export function fuseNear(ranked: RankedDocument[], candidates: Candidate[], near: Near[]): RankedDocument[] {
  if (near.length === 0) return ranked;
  const documents = new Map(candidates.map(({ chunk, document }) => [chunk, document]));
  const byMeaning = [...new Set(near.flatMap(({ chunk }) => documents.get(chunk) ?? []))];
  const byWords = ranked.filter(({ score }) => score > 0).map(({ document }) => document);
  const scores = fuseRanks([byWords, byMeaning]);
  return ranked
    .map((each) => ({ ...each, score: scores.get(each.document) ?? 0 }))
    .sort((one, other) => other.score - one.score);
}

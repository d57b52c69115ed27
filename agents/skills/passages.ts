import type { FinishedCall } from "#agents/runtime/turn.ts";
import type { SearchHit } from "#lib/domains/knowledge/contract.ts";
import { plainPassage } from "#lib/utils/plain-passage.ts";
import { resultOf } from "./evidence.ts";
import { toSentenceEnd } from "./to-sentence-end.ts";

const longest = 90;

/** The passages that were found for this answer, the best first. */
export const passagesIn = (done: FinishedCall[]): SearchHit[] =>
  (resultOf(done, "knowledge_search")?.output as { hits: SearchHit[] } | undefined)?.hits ?? [];

/** The passages of all searches of this answer, those of the first search first, each once. */
export function allPassagesIn(done: FinishedCall[]): SearchHit[] {
  const found = done.flatMap(({ tool, outcome }) =>
    tool === "knowledge_search" && outcome.status === "done"
      ? (outcome.result.output as { hits: SearchHit[] }).hits
      : [],
  );
  const byChunk = new Map(found.toReversed().map((hit) => [hit.citation.chunkId, hit]));
  return [...byChunk.values()].toReversed();
}

/** The first sentences of a passage, as far as they can be read in one breath. */
export function breathOf(passage: string, most: number = longest): string {
  const plain = plainPassage(passage).replaceAll(/\s+/g, " ").trim();
  return toSentenceEnd(plain, most);
}

/** What the best passage says and where it stands; null when none was found. */
export function quoteOf(done: FinishedCall[], at = 0): { title: string; text: string } | null {
  const hit = passagesIn(done)[at];
  return hit ? { title: hit.title, text: breathOf(hit.passage) } : null;
}

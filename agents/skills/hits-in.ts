import type { FinishedCall } from "#agents/runtime/turn.ts";
import type { SearchHit } from "#lib/domains/knowledge/contract.ts";

/** What all searches of this run have found, each document once, in the order in which it was found. */
export function hitsIn(done: FinishedCall[]): SearchHit[] {
  const known = new Map<string, SearchHit>();
  for (const { tool, outcome } of done) {
    if (tool !== "knowledge_search" || outcome.status !== "done") continue;
    const { hits } = outcome.result.output as { hits: SearchHit[] };
    for (const hit of hits) if (!known.has(hit.documentId)) known.set(hit.documentId, hit);
  }
  return [...known.values()];
}

import type { Candidate } from "./find-candidates.ts";
import { type Asked, type RankedDocument, scoreIn } from "./rank.ts";

const HEADING = 1.5;

/**
 * A document with its passages in the order in which they hold the query in their own words. What a document lists as
 * ways to ask for it stands with its first passage and finds the document, but need not be answered there.
 */
export function orderPassages(
  document: RankedDocument,
  asked: Pick<Asked, "meanings" | "averageLength"> & { candidates: Map<string, Candidate> },
): RankedDocument {
  const own = document.chunks.map(({ chunk, no }) => {
    const candidate = asked.candidates.get(chunk);
    if (!candidate) return 0;
    const { heading, body } = candidate;
    return scoreIn([[body, 1], ...(no > 0 ? [[heading, HEADING] as const] : [])], asked);
  });
  const places = new Map(document.chunks.map(({ chunk }, at) => [chunk, own[at] ?? 0]));
  const worth = ({ chunk }: { chunk: string }) => places.get(chunk) ?? 0;
  // What holds nothing stays in the order of the ranking: a stable sort.
  return { ...document, chunks: document.chunks.toSorted((one, other) => worth(other) - worth(one)) };
}

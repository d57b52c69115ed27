import type { FinishedCall, Turn } from "#agents/runtime/turn.ts";
import type { SearchHit } from "#lib/domains/knowledge/contract.ts";
import { plainPassage } from "#lib/utils/plain-passage.ts";
import { resultOf } from "./evidence.ts";
import { toSentenceEnd } from "./to-sentence-end.ts";

const longest = 120;

/** What the documents say to the question of this run; empty where none answers it. */
function passagesIn(done: FinishedCall[]): SearchHit[] {
  const output = resultOf(done, "knowledge_search")?.output as { hits: SearchHit[] } | undefined;
  return output?.hits ?? [];
}

/** The passage in a line: without marks of its layout, to the end of a sentence where one ends in time. */
export function quoted(passage: string): string {
  const plain = plainPassage(passage).replaceAll(/\s+/g, " ").trim();
  return toSentenceEnd(plain, longest);
}

/** Up to so many documents, each quoted once with its title; the words of others, so only ever in quotes. */
export function quoteLines(done: FinishedCall[], most: number, { t }: Turn): string[] {
  const seen = new Set<string>();
  const first = passagesIn(done).filter(({ documentId }) => {
    if (seen.has(documentId)) return false;
    seen.add(documentId);
    return true;
  });
  return first
    .slice(0, most)
    .map(({ title, passage }) => t("market.quote", { title, text: quoted(passage) }));
}

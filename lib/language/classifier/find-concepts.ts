import { CONCEPTS } from "../dictionaries/concepts.ts";
import { FOREIGN_TOPICS } from "../dictionaries/foreign-topics.ts";

type Entry = { word: string; concept: string; latin: boolean };
/** A word of the text and what it stands for. */
export type FoundConcept = { concept: string; word: string };

const LATIN = /[a-z0-9]/;
/** What the names of topics begin with that are not ours. */
export const FOREIGN = "foreign ";

/** Words by their first letter, the longest first. */
const byFirst = new Map<string, Entry[]>();
const foreign = Object.entries(FOREIGN_TOPICS).map(
  ([topic, words]) => [`${FOREIGN}${topic}`, words] as const,
);
for (const [concept, words] of [...Object.entries(CONCEPTS), ...foreign]) {
  for (const raw of words.split(/\s+/)) {
    const word = raw.replaceAll("_", " ").toLowerCase();
    const first = word.charAt(0);
    const entries = byFirst.get(first) ?? [];
    entries.push({ word, concept, latin: LATIN.test(first) });
    byFirst.set(first, entries);
  }
}
for (const entries of byFirst.values()) entries.sort((a, b) => b.word.length - a.word.length);

/** Returns the concepts of a lower-cased text in spoken order; the longest word wins at each place. */
export function findConcepts(text: string): FoundConcept[] {
  const found: FoundConcept[] = [];
  let at = 0;
  while (at < text.length) {
    const hit = byFirst.get(text.charAt(at))?.find((entry) => matches(entry, text, at));
    if (hit === undefined) at += 1;
    else {
      found.push({ concept: hit.concept, word: hit.word });
      at += hit.word.length;
    }
  }
  return found;
}

function matches({ word, latin }: Entry, text: string, at: number): boolean {
  if (!text.startsWith(word, at)) return false;
  if (!latin) return true;
  return !LATIN.test(text.charAt(at - 1)) && !LATIN.test(text.charAt(at + word.length));
}

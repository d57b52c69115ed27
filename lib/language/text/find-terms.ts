import type { Lexicon } from "./build-lexicon.ts";

export type Term<T> = { start: number; end: number; word: string; payload: T };

const LATIN = /[A-Za-z0-9]/;

/** Returns the longest dictionary words in the text, left to right, without overlaps. */
export function findTerms<T>(text: string, lexicon: Lexicon<T>): Term<T>[] {
  // Lower-casing can change the length of a few exotic letters; then offsets would lie.
  const folded = text.toLowerCase();
  const lower = folded.length === text.length ? folded : text;
  const found: Term<T>[] = [];
  for (let at = 0; at < lower.length - 1; at += 1) {
    const term = termAt(lower, at, lexicon);
    if (term === undefined) continue;
    found.push(term);
    at = term.end - 1;
  }
  return found;
}

function termAt<T>(lower: string, at: number, lexicon: Lexicon<T>): Term<T> | undefined {
  const lengths = lexicon.lengths.get(lower.slice(at, at + 2));
  if (lengths === undefined) return undefined;
  for (const length of lengths) {
    if (at + length > lower.length) continue;
    const word = lower.slice(at, at + length);
    const payload = lexicon.words.get(word);
    if (payload === undefined || !standsAlone(lower, at, at + length)) continue;
    return { start: at, end: at + length, word, payload };
  }
  return undefined;
}

/** A Latin word must not be cut out of a longer one (erp in interpreter). */
function standsAlone(lower: string, start: number, end: number): boolean {
  const opens = LATIN.test(lower[start] ?? "") && LATIN.test(lower[start - 1] ?? "");
  const closes = LATIN.test(lower[end - 1] ?? "") && LATIN.test(lower[end] ?? "");
  return !opens && !closes;
}

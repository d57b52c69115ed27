import everyday from "./everyday.json" with { type: "json" };
import { searchableText } from "./searchable-text.ts";
import { segmenter } from "./segmenter.ts";

/** What people say, and the words that documents have for it. */
export type Meaning = { word: string; others: string[] };
type Sayings = { others: Map<string, string[]>; beginnings: Set<string>; longest: number };

const MOST_OTHERS = 24;
const BEGINNING = 2;
const LATIN = /[a-z0-9]/;
let sayings: Sayings | undefined;

/** Each line of the data: what is said in one way or another, `>`, what stands in documents. It holds in this direction only. */
function read(): Sayings {
  const others = new Map<string, string[]>();
  for (const line of everyday) {
    const [said = "", written = ""] = line.split(" > ");
    const words = written.split(" ").map((word) => searchableText(word).trim());
    for (const phrase of said.split(" ")) others.set(phrase, words);
  }
  const phrases = [...others.keys()];
  const beginnings = new Set(phrases.map((phrase) => phrase.slice(0, BEGINNING)));
  return { others, beginnings, longest: Math.max(...phrases.map((phrase) => phrase.length)) };
}

/** Where words begin and end. */
function boundsOf(folded: string): Set<number> {
  let at = 0;
  return new Set([
    0,
    ...segmenter()
      .cut(folded, false)
      .map((word) => (at += word.length)),
  ]);
}

const joins = (one: string | undefined, other: string | undefined): boolean =>
  LATIN.test(one ?? "") && LATIN.test(other ?? "");

/**
 * The everyday phrases of a folded question, longest first from left to right, each with the words that documents have
 * for it. Two characters count where a word begins and ends, letters and digits as a whole.
 */
export function findEveryday(folded: string): Meaning[] {
  sayings ??= read();
  const { others, beginnings, longest } = sayings;
  let bounds: Set<number> | undefined;
  let room = MOST_OTHERS;
  const found: Meaning[] = [];
  const stands = (at: number, end: number): boolean => {
    if (joins(folded[at - 1], folded[at]) || joins(folded[end - 1], folded[end])) return false;
    if (end - at > BEGINNING) return true;
    bounds ??= boundsOf(folded);
    return bounds.has(at) && bounds.has(end);
  };
  let at = 0;
  while (at < folded.length && room > 0) {
    let end = beginnings.has(folded.slice(at, at + BEGINNING)) ? Math.min(at + longest, folded.length) : at;
    while (end > at && !(others.has(folded.slice(at, end)) && stands(at, end))) end -= 1;
    const phrase = folded.slice(at, end);
    const written = (others.get(phrase) ?? []).slice(0, room);
    room -= written.length;
    if (end > at) found.push({ word: phrase, others: written });
    at = Math.max(end, at + 1);
  }
  return found;
}

import { findEveryday } from "./find-everyday.ts";
import { foldText } from "./fold-text.ts";
import { pairsOf } from "./index-terms.ts";
import { withoutQuestionWords } from "./question-words.ts";
import { searchableText } from "./searchable-text.ts";
import { segmenter } from "./segmenter.ts";
import { synonymsOf } from "./synonyms.ts";

export type TermKind = "word" | "pair" | "character" | "latin";
/** One thing that a query looks for: its term in the index, and its text as it stands in searchable text. */
export type QueryTerm = {
  kind: TermKind;
  /** The index's term; characters have none of their own there, only a frequency. */
  term: string;
  text: string;
  /** How often the query says it. */
  count: number;
};
export type EncodedQuery = {
  /** What was left of the query once question words were gone. */
  rewritten: string;
  terms: QueryTerm[];
  /** The words of the query one after another, none within another: what an answer has to cover. */
  words: string[];
  /** For words and phrases of the query, what else they are called, as it stands in searchable text. */
  synonyms: { word: string; others: string[] }[];
};

const HAN = /^\p{Script=Han}/u;
const MOST_TERMS = 160;
/** Grammar that carries no subject: never a term of its own, but pairs may hold it. */
const FUNCTION_WORDS = new Set([..."的了是在和与及或也都就而但则之于被把让从向对以为其这那你我他她它您们个"]);

type Counted = Map<string, QueryTerm>;
function count(counted: Counted, kind: TermKind, text: string): void {
  const term = `${kind === "latin" ? "l" : kind.charAt(0).replace("p", "b")}${text}`;
  const known = counted.get(term);
  if (known) known.count += 1;
  else counted.set(term, { kind, term, text, count: 1 });
}

const MOST_SYNONYMS = 24;

/** Names of several words are looked for in the text, whatever the segmenter makes of them. */
function namedIn(text: string, aliases: readonly (readonly string[])[]): string[] {
  return aliases.flat().filter((name) => text.includes(name));
}

function synonymsFor(words: string[], text: string, aliases: readonly (readonly string[])[]) {
  let room = MOST_SYNONYMS;
  return [...new Set([...words, ...namedIn(text, aliases)])].flatMap((word) => {
    const others = synonymsOf(word, aliases).slice(0, room);
    room -= others.length;
    return others.length > 0 ? [{ word, others }] : [];
  });
}

/**
 * Reads a query into what to look for. Never empty unless the query holds neither letter nor digit. `aliases` are groups
 * of words that mean the same to who asks.
 */
export function encodeQuery(query: string, aliases: readonly (readonly string[])[] = []): EncodedQuery {
  const folded = foldText(query);
  const everyday = findEveryday(folded);
  const own = withoutQuestionWords(folded).trim();
  // Documents in Chinese hold none of an English question but what its words are called there.
  const called = /\p{Script=Han}/u.test(folded) ? [] : everyday.flatMap(({ others }) => others);
  const rewritten = [own, ...called.map((word) => word.trim())].join(" ").trim();
  const runs = searchableText(rewritten)
    .split(" ")
    .filter((run) => run !== "");
  const han = runs.filter((run) => HAN.test(run));
  const counted: Counted = new Map();
  for (const run of runs) if (!HAN.test(run)) count(counted, "latin", run);
  const joined = han.join(" ");
  const cut = (words: string[]) => words.filter((word) => word.trim() !== "");
  for (const word of cut(segmenter().cutForSearch(joined, false))) {
    if (word.length > 1 || !FUNCTION_WORDS.has(word)) count(counted, "word", word);
  }
  for (const run of han) for (const pair of pairsOf(run)) count(counted, "pair", pair);
  for (const character of joined.replaceAll(" ", "")) {
    if (!FUNCTION_WORDS.has(character)) count(counted, "character", character);
  }
  const cutWords = [...cut(segmenter().cut(joined, false)), ...runs.filter((run) => !HAN.test(run))];
  const words = [...new Set(cutWords.filter((word) => !FUNCTION_WORDS.has(word)))];
  const known = aliases.map((group) => group.map((word) => searchableText(word).trim()));
  return {
    rewritten: rewritten.replaceAll(/\s+/g, " "),
    terms: [...counted.values()].slice(0, MOST_TERMS),
    words,
    // What people say is looked for before question words are taken out: 怎么收费 is one.
    synonyms: [...synonymsFor(words, runs.join(" "), known), ...everyday],
  };
}

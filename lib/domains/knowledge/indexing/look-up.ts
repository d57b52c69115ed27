import type { DatabaseSync } from "node:sqlite";
import { type EncodedQuery, encodeQuery, type QueryTerm, rarityInGeneral } from "#lib/language/index.ts";
import { audienceCondition } from "#lib/platform/lexical/audience-condition.ts";
import { filterCondition } from "#lib/platform/lexical/filter-condition.ts";
import { type Candidate, type Condition, findCandidates } from "#lib/platform/lexical/find-candidates.ts";
import { findChunks } from "#lib/platform/lexical/find-chunks.ts";
import type { IndexState } from "#lib/platform/lexical/index-state.ts";
import { orderPassages } from "#lib/platform/lexical/order-passages.ts";
import { type RankMeaning, type RankTerm, rank, rarity } from "#lib/platform/lexical/rank.ts";
import { termFrequencies } from "#lib/platform/lexical/term-frequencies.ts";
import type { Near } from "#lib/platform/vectors/vector-store.ts";
import { findAnswering } from "./find-answering.ts";
import { fuseNear } from "./fuse-near.ts";
import { PRIOR } from "./holds-answer.ts";
import type { Found, Lookup } from "./index-messages.ts";

/** Passages that the second stage looks at. */
const CANDIDATES = 150;
/** A term in more than this share of a large index is left to the second stage: it costs most and says least. */
const COMMON = 0.2;
const LARGE = 2_000;
/**
 * How much each kind of term counts. A Chinese word is found by its pairs and characters as well, a name in letters by
 * itself alone.
 */
const WEIGHTS = { word: 1, pair: 0.6, character: 1, latin: 3 };
/** How much a word of one character counts of what an answer has to cover: it stands in many others by chance. */
const SINGLE = 0.6;
/** How much another word for what was asked counts beside the word itself. */
const SYNONYM = 0.5;
const SYNONYM_CANDIDATES = 50;
/** An answer has to be among so many documents. */
const FIRST = 5;

type Weighed = QueryTerm & { frequency: number };

const isHan = (word: string) => /^\p{Script=Han}/u.test(word);
const needleOf = (word: string) => (isHan(word) ? word : ` ${word} `);
const needle = ({ kind, text }: Pick<QueryTerm, "kind" | "text">) => (kind === "latin" ? ` ${text} ` : text);
/** A word as the index has it: its pairs in a row, one character or letters as they are. */
function phraseOf(word: string): string {
  if (!isHan(word)) return `l${word}`;
  const characters = [...word];
  if (characters.length < 2) return `w${word}`;
  return characters
    .slice(1)
    .map((character, at) => `b${characters[at]}${character}`)
    .join(" ");
}

/** The rarest terms go first; what is common waits, unless everything is. */
function split(terms: Weighed[], chunks: number): { asked: Weighed[]; waiting: Weighed[] } {
  const own = terms.filter(({ kind }) => kind !== "character");
  const isCommon = ({ frequency }: Weighed) => chunks > LARGE && frequency > chunks * COMMON;
  const asked = own.filter((term) => !isCommon(term));
  if (asked.length > 0) return { asked, waiting: own.filter(isCommon) };
  const rarest = own.toSorted((one, other) => one.frequency - other.frequency);
  return { asked: rarest.slice(0, 3), waiting: rarest.slice(3) };
}

/** The query's terms for the second stage, each a meaning of its own; what stands nowhere is not looked for. */
function secondStage(terms: Weighed[], chunks: number): RankMeaning[] {
  return terms
    .filter(({ frequency }) => frequency > 0)
    .map((term) => [
      {
        text: needle(term),
        count: term.count,
        weight: WEIGHTS[term.kind],
        idf: rarity(term.frequency, chunks),
      },
    ]);
}

/** The words that an answer has to cover, as rare as they are here and, in a small index, in the language at large. */
function wordsToCover(database: DatabaseSync, { words, synonyms }: EncodedQuery, chunks: number): RankTerm[] {
  const othersOf = (word: string) =>
    synonyms.flatMap((each) => (each.word.includes(word) ? each.others.map(needleOf) : []));
  const frequencies = termFrequencies(
    database,
    words.map((word) => `${isHan(word) ? "w" : "l"}${word}`),
  );
  const here = [...frequencies.values()];
  return words.map((word, index) => {
    const general = rarityInGeneral(word);
    const idf = (chunks * rarity(here[index] ?? 0, chunks) + PRIOR * general) / (chunks + PRIOR);
    const weight = isHan(word) && [...word].length === 1 ? SINGLE : 1;
    return { text: needleOf(word), count: 1, weight, idf, others: othersOf(word) };
  });
}

/** Whether a question in Chinese names something in letters that stands nowhere, and nothing for it. */
const namesStranger = (asked: string, terms: readonly Weighed[], words: readonly RankTerm[]): boolean =>
  /\p{Script=Han}/u.test(asked) &&
  terms.some(
    ({ kind, text, frequency }) =>
      kind === "latin" &&
      frequency === 0 &&
      /^[a-z]{2}/.test(text) &&
      !words.some((word) => word.text.trim() === text && (word.others ?? []).length > 0),
  );

/** Other words for what was asked, as rare as the rarest of their pairs; those of one meaning together. */
function meaningsOf(database: DatabaseSync, { synonyms }: EncodedQuery, chunks: number): RankMeaning[] {
  return synonyms.map(({ others }) =>
    others.flatMap((word) => {
      const held = termFrequencies(database, phraseOf(word).split(" "));
      const rarest = Math.min(...held.values());
      // What stands nowhere is not looked for in every passage.
      if (rarest === 0) return [];
      return [{ text: needleOf(word), count: 1, weight: SYNONYM, idf: rarity(rarest, chunks) }];
    }),
  );
}

/** Passages that hold none of the query's words but others for them. */
function bySynonyms(
  database: DatabaseSync,
  asked: { encoded: EncodedQuery; conditions: Condition[]; known: Candidate[] },
): Candidate[] {
  const terms = asked.encoded.synonyms.flatMap(({ others }) => others.map(phraseOf));
  const known = new Set(asked.known.map(({ chunk }) => chunk));
  const found = findCandidates(database, { terms, conditions: asked.conditions, limit: SYNONYM_CANDIDATES });
  return found.filter(({ chunk }) => !known.has(chunk));
}

/** Passages that are near in meaning and hold none of the words. */
function byMeaning(
  database: DatabaseSync,
  asked: { near: Near[]; conditions: Condition[]; known: Candidate[] },
): Candidate[] {
  const known = new Set(asked.known.map(({ chunk }) => chunk));
  const chunks = asked.near.map(({ chunk }) => chunk).filter((chunk) => !known.has(chunk));
  return findChunks(database, chunks, asked.conditions);
}

/** Finds the documents that answer a query best, in an index that is far enough. */
export function lookUp(database: DatabaseSync, state: IndexState, asked: Lookup): Found {
  const began = performance.now();
  const encoded = encodeQuery(asked.query, asked.aliases);
  const frequencies = termFrequencies(
    database,
    encoded.terms.map(({ term }) => term),
  );
  const terms = encoded.terms.map((term) => ({ ...term, frequency: frequencies.get(term.term) ?? 0 }));
  const { asked: first, waiting } = split(terms, state.chunks);
  const conditions = [
    ...audienceCondition(asked.seeker),
    ...(asked.filter ? [filterCondition(asked.filter)] : []),
  ];
  const candidates = findCandidates(database, {
    terms: first.filter(({ frequency }) => frequency > 0).map(({ term }) => term),
    conditions,
    limit: Math.max(CANDIDATES, asked.limit * 2),
  });
  candidates.push(...bySynonyms(database, { encoded, conditions, known: candidates }));
  candidates.push(...byMeaning(database, { near: asked.near, conditions, known: candidates }));
  const meanings = [...secondStage(terms, state.chunks), ...meaningsOf(database, encoded, state.chunks)];
  const averageLength = state.length / Math.max(state.chunks, 1);
  const averageDocument = state.length / Math.max(state.documents, 1);
  const words = wordsToCover(database, encoded, state.chunks);
  const ranked = rank(candidates, { meanings, words, averageLength, averageDocument });
  const whole = {
    meanings,
    averageLength,
    candidates: new Map(candidates.map((each) => [each.chunk, each])),
  };
  const documents = fuseNear(ranked, candidates, asked.near)
    .slice(0, asked.limit)
    .map((each) => orderPassages(each, whole));
  const index = { chunks: state.chunks, stranger: namesStranger(asked.query, terms, words) };
  const { answering, lacking } = findAnswering(documents, { query: asked.query, candidates, words, index });
  return {
    documents,
    answering,
    lacking,
    noEvidence: !documents.slice(0, FIRST).some(({ document }) => answering.includes(document)),
    trace: {
      rewritten: encoded.rewritten,
      terms: first.map(({ term }) => term),
      leftOut: waiting.map(({ term }) => term),
      candidates: candidates.length,
      milliseconds: performance.now() - began,
    },
  };
}

import type { Candidate } from "./find-candidates.ts";
import { holdOf } from "./hold-of.ts";

export type RankTerm = {
  /** As it stands in searchable text, with blanks around it where it must stand alone. */
  text: string;
  count: number;
  /** How much this kind of term counts. */
  weight: number;
  /** ln of how rare it is: see `rarity`. */
  idf: number;
  /** What stands for it nearly as well. */
  others?: string[];
};
/** Several words for one thing, of which a text counts the one that says most in it; a term of the query is one alone. */
export type RankMeaning = RankTerm[];
export type RankedChunk = { chunk: string; no: number; score: number };
export type RankedDocument = {
  document: string;
  score: number;
  /** Best first. */
  chunks: RankedChunk[];
  /** The share of the query's weight that the document holds, 0 to 1. */
  coverage: number;
  /** That weight itself: a rare word has about 8, a common one 2. */
  held: number;
  /** The score by the weight of the query: how much the document is about it. 1 is a mention, 3 a subject. */
  strength: number;
  updatedAt: string;
};

const K1 = 1.2;
/** A whole document repeats what it is about, so its repetitions are worth more before they are enough. */
const DOCUMENT_K1 = 2;
const B = 0.75;
const TITLE = 3;
const HEADING = 1.5;
/** How much a document as a whole counts beside its best passage. */
const WHOLE = 0.4;
/** How far what is held of the query and the document's quality can raise a score. */
const COVERAGE = 0.5;
const QUALITY = 0.02;

/** The probabilistic idf as Lucene has it: ln(1 + (N − n + ½) / (n + ½)), never below zero. */
export function rarity(holding: number, all: number): number {
  const held = Math.min(Math.max(holding, 0), all);
  return Math.log(1 + (all - held + 0.5) / (held + 0.5));
}

function occurrences(text: string, part: string): number {
  let found = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) found += 1;
  return found;
}

export type Asked = {
  meanings: RankMeaning[];
  words: RankTerm[];
  averageLength: number;
  averageDocument: number;
};
/** A text, and how much what stands in it counts. */
type Field = readonly [text: string, weight: number];
/** How often each word of each meaning stands in a text, by what it counts there. */
type Frequencies = number[][];

const frequenciesIn = (fields: readonly Field[], meanings: RankMeaning[]): Frequencies =>
  meanings.map((meaning) =>
    meaning.map(({ text }) => {
      let frequency = 0;
      for (const [field, weight] of fields) frequency += weight * occurrences(field, text);
      return frequency;
    }),
  );

/** BM25 of a text as long as `length` averages, of each meaning its best word. */
function scoreOf(frequencies: Frequencies, meanings: RankMeaning[], length: number, k1: number): number {
  const norm = k1 * (1 - B + B * length);
  let score = 0;
  for (const [at, meaning] of meanings.entries()) {
    let best = 0;
    for (const [place, { weight, idf, count }] of meaning.entries()) {
      const frequency = frequencies[at]?.[place] ?? 0;
      if (frequency === 0) continue;
      best = Math.max(best, (weight * idf * Math.min(count, 2) * frequency * (k1 + 1)) / (frequency + norm));
    }
    score += best;
  }
  return score;
}

/** BM25 of the query in a passage's fields. */
export function scoreIn(
  fields: readonly Field[],
  { meanings, averageLength }: Pick<Asked, "meanings" | "averageLength">,
): number {
  const length = fields.reduce((sum, [text]) => sum + text.length, 0);
  return scoreOf(frequenciesIn(fields, meanings), meanings, length / averageLength, K1);
}

type Scored = { candidate: Candidate; score: number; own: Frequencies };

function scoreChunk(candidate: Candidate, inTitle: Frequencies, asked: Asked): Scored {
  const { title, heading, body } = candidate;
  const own = frequenciesIn(
    [
      [body, 1],
      [heading, HEADING],
    ],
    asked.meanings,
  );
  const length = (title.length + heading.length + body.length) / asked.averageLength;
  return { candidate, own, score: scoreOf(sumOf([inTitle, own]), asked.meanings, length, K1) };
}

function sumOf(each: Frequencies[]): Frequencies {
  const [first = [], ...others] = each;
  return first.map((meaning, at) =>
    meaning.map((frequency, place) =>
      others.reduce((sum, other) => sum + (other[at]?.[place] ?? 0), frequency),
    ),
  );
}

/** The terms' weight that stands somewhere in the passages, and its share of all of it. */
function coverageOf(candidates: Candidate[], words: RankTerm[]) {
  const total = words.reduce((sum, { idf, weight }) => sum + idf * weight, 0);
  const texts = candidates.flatMap(({ title, heading, body }) => [title, heading, body]);
  const held = words.reduce((sum, word) => sum + word.idf * word.weight * holdOf(texts, word), 0);
  return { coverage: total === 0 ? 0 : held / total, held, total };
}

/** A document with its passages, best first: its best one and the whole, raised by how much of the query is held together. */
function rankDocument(document: string, found: Candidate[], asked: Asked): RankedDocument {
  const inTitle = frequenciesIn([[found[0]?.title ?? "", TITLE]], asked.meanings);
  const group = found
    .map((candidate) => scoreChunk(candidate, inTitle, asked))
    .sort((one, other) => other.score - one.score || one.candidate.no - other.candidate.no);
  const best = group[0] as Scored;
  const { documentLength, quality, updatedAt } = best.candidate;
  const whole = scoreOf(
    sumOf([inTitle, ...group.map(({ own }) => own)]),
    asked.meanings,
    documentLength / asked.averageDocument,
    DOCUMENT_K1,
  );
  const { coverage, held, total } = coverageOf(found, asked.words);
  const both = (1 - WHOLE) * best.score + WHOLE * whole;
  const score = both * (1 + COVERAGE * coverage) * (1 + QUALITY * quality);
  return {
    document,
    score,
    coverage,
    held,
    strength: total === 0 ? 0 : score / total,
    updatedAt,
    chunks: group.map(({ candidate, score: own }) => ({
      chunk: candidate.chunk,
      no: candidate.no,
      score: own,
    })),
  };
}

/** The second stage: the documents of the passages that the index found, by everything that the query says. */
export function rank(candidates: Candidate[], asked: Asked): RankedDocument[] {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const group = groups.get(candidate.document);
    if (group) group.push(candidate);
    else groups.set(candidate.document, [candidate]);
  }
  const documents = [...groups].map(([document, group]) => rankDocument(document, group, asked));
  // Of equals the fresher comes first, then the order of the index: the same question gives the same answer.
  return documents.sort(
    (one, other) => other.score - one.score || other.updatedAt.localeCompare(one.updatedAt),
  );
}

import type { Candidate } from "./find-candidates.ts";

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
/** Several words for one thing, of which a passage counts the one that says most in it. */
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
  updatedAt: string;
};

const K1 = 1.2;
const B = 0.75;
const TITLE = 2;
const HEADING = 1.5;
/** How far what is held of the query, the document's quality and an exact name can raise a score. */
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

type Scored = { candidate: Candidate; score: number };

export type Asked = {
  terms: RankTerm[];
  meanings: RankMeaning[];
  words: RankTerm[];
  averageLength: number;
};
/** A text, and how much what stands in it counts. */
type Field = readonly [text: string, weight: number];

/** BM25 of terms in a passage's fields; of each meaning its best word. */
export function scoreIn(fields: readonly Field[], asked: Omit<Asked, "words">): number {
  const length = fields.reduce((sum, [text]) => sum + text.length, 0);
  const norm = K1 * (1 - B + (B * length) / asked.averageLength);
  const scoreOf = ({ text, weight, idf, count }: RankTerm): number => {
    let frequency = 0;
    for (const [field, counts] of fields) frequency += counts * occurrences(field, text);
    return (weight * idf * Math.min(count, 2) * frequency * (K1 + 1)) / (frequency + norm);
  };
  let score = 0;
  for (const term of asked.terms) score += scoreOf(term);
  for (const meaning of asked.meanings) score += Math.max(0, ...meaning.map(scoreOf));
  return score;
}

/** The terms that the index was not asked for, on top of its own score. */
function scoreChunk(candidate: Candidate, asked: Asked): Scored {
  const { title, heading, body, first } = candidate;
  const fields: Field[] = [
    [body, 1],
    [title, TITLE],
    [heading, HEADING],
  ];
  return { candidate, score: first + scoreIn(fields, asked) };
}

/** The terms' weight that stands somewhere in the passages, and its share of all of it. */
function coverageOf(candidates: Candidate[], words: RankTerm[]): { coverage: number; held: number } {
  const total = words.reduce((sum, { idf, weight }) => sum + idf * weight, 0);
  const texts = candidates.flatMap(({ title, heading, body }) => [title, heading, body]);
  const held = words.reduce((sum, word) => sum + word.idf * word.weight * holds(texts, word), 0);
  return { coverage: total === 0 ? 0 : held / total, held };
}

const OTHER = 0.8;

/** 1 when the word stands there, less when another for it does; a longer word counts half by its pairs that do. */
function holds(texts: string[], { text, others = [] }: RankTerm): number {
  const stands = (part: string) => texts.some((each) => each.includes(part));
  if (stands(text)) return 1;
  if (others.some(stands)) return OTHER;
  if (text.startsWith(" ") || text.length < 3) return 0;
  const pairs = [...text].slice(1).map((_, index) => text.slice(index, index + 2));
  const found = pairs.filter(stands);
  return (0.5 * found.length) / pairs.length;
}

/**
 * The second stage: the index's score of each passage plus the terms that it was not asked for; a document counts by its
 * best passage, raised by how much of the query its passages hold together. Names are exact phrases of the tenant.
 */
export function rank(candidates: Candidate[], asked: Asked): RankedDocument[] {
  const groups = new Map<string, Scored[]>();
  for (const candidate of candidates) {
    const scored = scoreChunk(candidate, asked);
    const group = groups.get(candidate.document);
    if (group) group.push(scored);
    else groups.set(candidate.document, [scored]);
  }
  const documents = [...groups].map(([document, group]) => {
    group.sort((one, other) => other.score - one.score || one.candidate.no - other.candidate.no);
    const { coverage, held } = coverageOf(
      group.map(({ candidate }) => candidate),
      asked.words,
    );
    const best = group[0] as Scored;
    const raised = best.score * (1 + COVERAGE * coverage) * (1 + QUALITY * best.candidate.quality);
    return {
      document,
      score: raised,
      coverage,
      held,
      updatedAt: best.candidate.updatedAt,
      chunks: group.map(({ candidate, score }) => ({ chunk: candidate.chunk, no: candidate.no, score })),
    };
  });
  // Of equals the fresher comes first, then the order of the index: the same question gives the same answer.
  return documents.sort(
    (one, other) => other.score - one.score || other.updatedAt.localeCompare(one.updatedAt),
  );
}

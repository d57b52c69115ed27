import { askedFor, mustStand } from "#lib/language/index.ts";
import type { Candidate } from "#lib/platform/lexical/find-candidates.ts";
import type { RankedDocument, RankTerm } from "#lib/platform/lexical/rank.ts";
import { findUnspoken } from "./find-unspoken.ts";
import { holdsAnswer } from "./holds-answer.ts";
import { saysWhatIsAsked } from "./says-what-is-asked.ts";

type Asked = {
  query: string;
  /** The passages that were looked at. */
  candidates: readonly Candidate[];
  /** What an answer has to cover. */
  words: RankTerm[];
  /** See `holdsAnswer`. */
  index: { chunks: number; stranger: boolean };
};

type Answering = {
  /** Those of the documents that answer. */
  answering: string[];
  /** What the question names and the first document does not speak of. */
  lacking: string[];
};

/** Which documents answer: they hold enough of the question, speak of what it names and say what it wants. */
export function findAnswering(
  documents: readonly RankedDocument[],
  { query, candidates, words, index }: Asked,
): Answering {
  const wanted = askedFor(query);
  const must = mustStand(query);
  const asked = { ...index, length: [...query].length };
  const passagesOf = (id: string): Candidate[] => candidates.filter(({ document }) => document === id);
  const lackingIn = (passages: readonly Candidate[]): string[] => {
    const texts = passages.flatMap(({ title, heading, body }) => [title, heading, body]);
    return findUnspoken(must, texts, words);
  };
  const answers = (each: RankedDocument): boolean => {
    if (!holdsAnswer(each, asked)) return false;
    const passages = passagesOf(each.document);
    if (lackingIn(passages).length > 0) return false;
    return !wanted || saysWhatIsAsked(wanted, { ...each, passages }, words);
  };
  const [first] = documents;
  return {
    answering: documents.filter(answers).map(({ document }) => document),
    lacking: lackingIn(first ? passagesOf(first.document) : []),
  };
}

import { askedFor, mustStand } from "#lib/language/index.ts";
import type { Candidate } from "#lib/platform/lexical/find-candidates.ts";
import type { RankedDocument, RankTerm } from "#lib/platform/lexical/rank.ts";
import { holdsAnswer } from "./holds-answer.ts";
import { saysWhatIsAsked } from "./says-what-is-asked.ts";
import { speaksOfIt } from "./speaks-of-it.ts";

type Asked = {
  query: string;
  /** The passages that were looked at. */
  candidates: readonly Candidate[];
  /** What an answer has to cover. */
  words: RankTerm[];
  /** See `holdsAnswer`. */
  index: { chunks: number; stranger: boolean };
};

/** Those of the documents that answer: they hold enough of the question, speak of what it names and say what it wants. */
export function findAnswering(
  documents: readonly RankedDocument[],
  { query, candidates, words, index }: Asked,
): string[] {
  const wanted = askedFor(query);
  const must = mustStand(query);
  const asked = { ...index, length: [...query].length };
  const answers = (each: RankedDocument): boolean => {
    if (!holdsAnswer(each, asked)) return false;
    const passages = candidates.filter(({ document }) => document === each.document);
    const texts = passages.flatMap(({ title, heading, body }) => [title, heading, body]);
    if (!speaksOfIt(must, texts, words)) return false;
    return !wanted || saysWhatIsAsked(wanted, { ...each, passages }, words);
  };
  return documents.filter(answers).map(({ document }) => document);
}

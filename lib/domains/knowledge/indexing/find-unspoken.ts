import { type MustStand, searchableText } from "#lib/language/index.ts";
import { holdOf } from "#lib/platform/lexical/hold-of.ts";
import type { RankTerm } from "#lib/platform/lexical/rank.ts";

/** From here on a word is spoken of: by itself, by another for it, or by most of its pairs. */
const SPOKEN = 0.3;
/** Things that nothing is said of may weigh less than this share of the question. */
const UNSAID = 0.2;

const weightOf = (words: readonly RankTerm[]): number =>
  words.reduce((sum, { idf, weight }) => sum + idf * weight, 0);

/** A code in one piece, which may be a part of a longer one: 16R is LX-16R. */
const codeOf = (code: string): string => searchableText(code).trim().split(" ")[0] ?? code;

/** What a question names and a document does not speak of; none when it speaks of enough to answer. */
export function findUnspoken(
  { codes, names, subjects }: MustStand,
  texts: readonly string[],
  words: readonly RankTerm[],
): string[] {
  const termOf = (name: string): RankTerm | undefined => words.find(({ text }) => text.trim() === name);
  const isSpokenOf = (name: string): boolean => holdOf(texts, termOf(name) ?? { text: name }) >= SPOKEN;
  const missing = [
    ...codes.filter((code) => !texts.some((text) => text.includes(codeOf(code)))),
    ...names.filter((name) => !isSpokenOf(name)),
  ];
  const unsaid = subjects.filter((subject) => !isSpokenOf(subject));
  const weight = weightOf(unsaid.flatMap((each) => termOf(each) ?? []));
  return weight > 0 && weight >= UNSAID * weightOf(words) ? [...missing, ...unsaid] : missing;
}

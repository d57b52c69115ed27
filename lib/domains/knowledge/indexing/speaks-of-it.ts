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

/** Whether a document speaks of every code and name of a question, and of the things that it is about. */
export function speaksOfIt(
  { codes, names, subjects }: MustStand,
  texts: readonly string[],
  words: readonly RankTerm[],
): boolean {
  if (!codes.map(codeOf).every((code) => texts.some((text) => text.includes(code)))) return false;
  const termOf = (name: string): RankTerm | undefined => words.find(({ text }) => text.trim() === name);
  const isSpokenOf = (name: string): boolean => holdOf(texts, termOf(name) ?? { text: name }) >= SPOKEN;
  if (!names.every(isSpokenOf)) return false;
  const unsaid = subjects.filter((subject) => !isSpokenOf(subject)).flatMap((each) => termOf(each) ?? []);
  return unsaid.length === 0 || weightOf(unsaid) < UNSAID * weightOf(words);
}

import type { AskedFor } from "#lib/language/index.ts";
import type { Candidate } from "#lib/platform/lexical/find-candidates.ts";
import { holdOf } from "#lib/platform/lexical/hold-of.ts";
import type { RankedDocument, RankTerm } from "#lib/platform/lexical/rank.ts";

/** So many characters before and behind a value belong to it: about a sentence, or a row of a table. */
const AROUND = 20;
/** What the document and its part are about need not stand beside each of its figures, but tells less there. */
const ABOVE = 0.5;
/** With all of a question and that much about it a document was written for it, whatever it seems to ask for. */
const ALL = 0.9;
const VERY_SUBJECT = 3.6;
/** What asks for the value is not looked for beside it. */
const ASKING = /^ ?(?:钱|几.?|最|多|少|能|一次|一年|一天|公司|我们|咱) ?$/u;

type Told = Pick<RankedDocument, "coverage" | "strength"> & { passages: readonly Candidate[] };

/**
 * Whether a document says what a question wants: the kind of value beside enough of the words. What only records know
 * no document says, unless the whole question stands there.
 */
export function saysWhatIsAsked(
  asked: AskedFor,
  { coverage, strength, passages }: Told,
  all: RankTerm[],
): boolean {
  if (asked.kind === "ours") return coverage >= ALL && strength >= VERY_SUBJECT;
  const words = all.filter(({ text }) => !ASKING.test(text));
  const total = words.reduce((sum, { idf, weight }) => sum + idf * weight, 0);
  const shareIn = (near: string, above: string[]): number =>
    words.reduce((sum, word) => {
      const held = Math.max(holdOf([near], word), ABOVE * holdOf(above, word));
      return sum + word.idf * word.weight * held;
    }, 0) / Math.max(total, 1);
  return passages.some(({ title, heading, body }) =>
    [...body.matchAll(asked.value)].some((found) => {
      const near = body.slice(Math.max(0, found.index - AROUND), found.index + found[0].length + AROUND);
      return shareIn(near, [title, heading]) >= asked.share;
    }),
  );
}

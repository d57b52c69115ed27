import type { FinishedCall } from "#agents/runtime/turn.ts";
import { allPassagesIn } from "./passages.ts";
import type { SkillCall } from "./skill.ts";

const longest = 300;

type Kept = {
  types?: string[];
  limit: number;
  /** Other words for the matter, each a question by itself: asked all at once where nothing else found anything. */
  otherwise?: readonly string[];
  /** Whether what was found is enough; any passage is when absent. */
  enough?: (done: FinishedCall[]) => boolean;
};

const some = (done: FinishedCall[]): boolean => allPassagesIn(done).length > 0;

/**
 * The next search in the documents: the closest question first, and a wider one only where it found nothing. A question
 * must be answered by most of its words, so words that mean the same are no question together but one after the other.
 */
export function nextSearch(
  done: FinishedCall[],
  questions: readonly (string | false)[],
  { otherwise = [], enough = some, ...kept }: Kept,
): SkillCall[] {
  const tried = done.filter(({ tool }) => tool === "knowledge_search").length;
  if (enough(done)) return [];
  const asked = questions.flatMap((question) => (question ? [question.trim().slice(0, longest)] : []));
  const distinct = [...new Set(asked)].filter((each) => each !== "");
  const ask = (query: string) => ({ tool: "knowledge_search" as const, input: { query, ...kept } });
  const query = distinct[tried];
  if (query) return [ask(query)];
  return tried === distinct.length ? otherwise.filter((each) => !distinct.includes(each)).map(ask) : [];
}

/** The words of a text that lists several for one thing. */
export const wordsIn = (list: string): string[] => list.split("|").filter((each) => each !== "");

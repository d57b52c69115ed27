import type { FinishedCall } from "#agents/runtime/turn.ts";
import { passagesIn } from "./passages.ts";
import type { SkillCall } from "./skill.ts";

const longest = 300;

type Kept = { types?: string[]; limit: number };

/** The next search in the documents: the closest question first, and a wider one only where it found nothing. */
export function nextSearch(
  done: FinishedCall[],
  questions: readonly (string | false)[],
  kept: Kept,
): SkillCall[] {
  const tried = done.filter(({ tool }) => tool === "knowledge_search").length;
  if (passagesIn(done).length > 0) return [];
  const asked = questions.flatMap((question) => (question ? [question.trim().slice(0, longest)] : []));
  const query = [...new Set(asked)].filter((each) => each !== "")[tried];
  return query ? [{ tool: "knowledge_search", input: { query, ...kept } }] : [];
}

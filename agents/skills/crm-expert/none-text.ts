import type { FinishedCall, Turn } from "#agents/runtime/turn.ts";
import { resultOf } from "#agents/skills/evidence.ts";

const most = 3;

/** That no document answers, and what of the question none speaks of, in its own letters. */
export function noneText({ t, text }: Turn, done: FinishedCall[]): string {
  const output = resultOf(done, "knowledge_answer")?.output as { lacking?: string[] } | undefined;
  const asked = (word: string): string => {
    const at = text.toLowerCase().indexOf(word);
    return at < 0 ? word : text.slice(at, at + word.length);
  };
  const what = (output?.lacking ?? []).slice(0, most).map(asked).join("、");
  const none = t("expert.ask.none");
  return what === "" ? none : `${t("expert.ask.lacking", { what })}\n${none}`;
}

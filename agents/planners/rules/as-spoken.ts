import type { Reply, Turn } from "#agents/runtime/turn.ts";
import { scriptOf, traditionalText } from "#lib/language/index.ts";

/** Returns the answer in the script that the person writes: whoever writes 電話 reads 電話. */
export function asSpoken(reply: Reply, { text, history }: Turn): Reply {
  const said = text.length > 0 ? text : (history.at(-1)?.text ?? "");
  if (scriptOf(said) !== "traditional") return reply;
  return {
    ...reply,
    text: traditionalText(reply.text),
    suggestions: reply.suggestions.map(({ label, text: words }) => ({
      label: traditionalText(label),
      text: traditionalText(words),
    })),
  };
}

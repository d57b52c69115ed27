import type { Understanding } from "../contract.ts";
import type { LastSentence } from "../model/dialogue.ts";

/** Answers and talk: what was asked before is still what is talked about. */
const PASSING: ReadonlySet<string> = new Set(
  "none confirm deny choose correct greeting thanks help undo create_anyway update_existing preference.set".split(
    " ",
  ),
);

/** Longer ones tell a story that nobody corrects in two words. */
const LONGEST = 500;

/** Returns what a correction would change and an incomplete sentence go on from; undefined for answers and talk. */
export function lastSentence({ text, intents: [top], entities }: Understanding): LastSentence | undefined {
  if (top === undefined || PASSING.has(top.name) || text.length > LONGEST) return undefined;
  return { text, intent: top.name, entities };
}

import type { Understanding, UnderstandOptions } from "../contract.ts";
import type { DialogueHint } from "../model/dialogue.ts";
import { understand } from "../understand.ts";
import { continueSentence } from "./continue-sentence.ts";
import { remember } from "./remember.ts";

/** `said` is the message by itself, `whole` the sentence it makes with the one before it, `next` what can be leaned on. */
export type UnderstoodTurn = { said: Understanding; whole: Understanding; next: DialogueHint };

/** Reads a message where the conversation stands, and goes on to where it stands then. Pure. */
export function understandTurn(text: string, options: UnderstandOptions): UnderstoodTurn {
  const dialogue = options.dialogue ?? {};
  const said = understand(text, options);
  const continued = continueSentence(said, dialogue);
  const { last: _corrected, pending: _answered, ...context } = dialogue;
  const whole = continued ? understand(continued.text, { ...options, dialogue: context }) : said;
  return { said, whole, next: remember(dialogue, whole, options.names) };
}

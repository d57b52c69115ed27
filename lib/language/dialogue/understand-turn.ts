import type { Understanding, UnderstandOptions } from "../contract.ts";
import type { DialogueHint, LastSentence } from "../model/dialogue.ts";
import type { EntityType } from "../model/entity.ts";
import { understand } from "../understand.ts";
import { continueSentence } from "./continue-sentence.ts";
import { remember } from "./remember.ts";

const KINDS: Readonly<Record<string, EntityType>> = {
  contact: "person",
  user: "person",
  customer: "company",
  lead: "company",
  opportunity: "opportunity",
  product: "product",
};

/** `said` is the message by itself, `whole` the sentence it makes with the one before it, `next` what can be leaned on. */
export type UnderstoodTurn = { said: Understanding; whole: Understanding; next: DialogueHint };

/** The sentence before with the name of what was chosen in the place of the one that fitted several. */
function withChosen(last: LastSentence, { refers = [] }: Understanding): string {
  const [choice] = refers;
  const kind = choice && KINDS[choice.type];
  const place = last.entities.find(({ type }) => type === kind);
  if (choice === undefined || place === undefined) return last.text;
  return `${last.text.slice(0, place.start)}${choice.label}${last.text.slice(place.end)}`;
}

/** Reads a message where the conversation stands, and goes on to where it stands then. Pure. */
export function understandTurn(text: string, options: UnderstandOptions): UnderstoodTurn {
  const dialogue = options.dialogue ?? {};
  const said = understand(text, options);
  const { last, pending, ...context } = dialogue;
  // What was chosen completes the sentence that it was asked for.
  const chose = pending?.options !== undefined && said.intents[0]?.name === "choose";
  const continued = chose ? undefined : continueSentence(said, dialogue);
  const sentence = chose ? last && withChosen(last, said) : continued?.text;
  const read = sentence === undefined ? said : understand(sentence, { ...options, dialogue: context });
  const whole = chose && said.refers ? { ...read, refers: said.refers } : read;
  return { said, whole, next: remember(dialogue, whole, options.names) };
}

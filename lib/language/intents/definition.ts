import type { SlotName } from "../model/clause.ts";
import type { DialogueHint } from "../model/dialogue.ts";
import type { LeadSlots } from "../model/lead.ts";
import type { Span } from "../model/span.ts";

/** What an intent may look at when it judges a message, or a part of one. `today` is a day number. */
export type Evidence = {
  normalized: string;
  /** Offsets are into `normalized`. */
  entities: readonly Span[];
  lead: LeadSlots;
  dialogue: DialogueHint;
  today: number;
};

export type Score = { confidence: number; reason: string };

/** The agent that answers an intent; `object`: the one in charge of the kind of record that is meant. */
export type IntentOwner = "SA" | "MA" | "PA" | "SM" | "CS" | "MS" | "CE" | "SY" | "object";

/** One thing a user can ask for. */
export type IntentDefinition<N extends string = string> = {
  name: N;
  what: string;
  owner: IntentOwner;
  examples: readonly string[];
  slots: readonly SlotName[];
  /** Judges a whole message by what it says and where the conversation stands; from 0.85 on it is so. */
  score?: (evidence: Evidence) => Score;
  /** Judges by the words alone; one of the things that the classifier weighs. */
  hint?: (evidence: Evidence) => Score;
};

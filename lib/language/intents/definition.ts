import type { SlotName } from "../model/clause.ts";
import type { DialogueHint } from "../model/dialogue.ts";
import type { Entity } from "../model/entity.ts";
import type { LeadSlots } from "../model/lead.ts";

/** What an intent may look at when it judges a message. */
export type Evidence = {
  normalized: string;
  entities: Entity[];
  lead: LeadSlots;
  dialogue: DialogueHint;
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
  /** Judges a message by what it says and where the conversation stands. */
  score?: (evidence: Evidence) => Score;
};

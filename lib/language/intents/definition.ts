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

/** One thing a user can ask for. `owner` is the id of the agent that answers it. */
export type IntentDefinition<N extends string = string> = {
  name: N;
  what: string;
  owner: string;
  examples: readonly string[];
  slots: readonly string[];
  score: (evidence: Evidence) => Score;
};

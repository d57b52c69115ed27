import type { IntentName } from "./intents/catalogue.ts";
import type { Entity } from "./model/entity.ts";
import type { LeadSlots } from "./model/lead.ts";

export type { IntentName } from "./intents/catalogue.ts";
export type { DialogueHint, UnderstandOptions } from "./model/dialogue.ts";
export type { DateValue, Entity } from "./model/entity.ts";
export type { LeadSlots } from "./model/lead.ts";

/** One reading of an intent; `reason` is a short Chinese phrase that can be shown to the user. */
export type ScoredIntent = { name: IntentName; confidence: number; reason: string };

/** Everything that could be read from one message without a model. */
export type Understanding = {
  text: string;
  normalized: string;
  /** Sorted by confidence, never empty: `none` when nothing else fits. */
  intents: ScoredIntent[];
  /** Sorted by start. */
  entities: Entity[];
  lead: LeadSlots;
};

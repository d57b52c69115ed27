import type { IntentName } from "./intents/catalogue.ts";
import type { ClauseSlots } from "./model/clause.ts";
import type { Correction, Reference } from "./model/correction.ts";
import type { Entity } from "./model/entity.ts";
import type { LeadSlots } from "./model/lead.ts";
import type { Slip } from "./model/slip.ts";
import type { QueryReading } from "./query/reading.ts";

export type { IntentName } from "./intents/catalogue.ts";
export type { Correction, Reference } from "./model/correction.ts";
export type {
  DialogueHint,
  KnownNames,
  LastSentence,
  ShownRow,
  UnderstandOptions,
} from "./model/dialogue.ts";
export type { DateValue, Entity } from "./model/entity.ts";
export type { KnownName } from "./model/known-name.ts";
export type { LeadSlots } from "./model/lead.ts";
export type { QueryReading } from "./query/reading.ts";

/** One reading of an intent; `reason` is a short Chinese phrase that can be shown to the user. */
export type ScoredIntent = { name: IntentName; confidence: number; reason: string };

/** One thing that is asked, with what was said for it. Offsets are into the typed text. */
export type Clause = {
  intent: IntentName;
  confidence: number;
  reason: string;
  start: number;
  end: number;
  text: string;
  /** 先别建商机: it is said so that it is not done. */
  negated: boolean;
  /** 他要是同意: the words it depends on. */
  condition?: string;
  slots: ClauseSlots;
};

/** Everything that could be read from one message without a model. */
export type Understanding = {
  text: string;
  normalized: string;
  /** Sorted by confidence, never empty: `none` when nothing else fits. */
  intents: ScoredIntent[];
  /** What is asked, in spoken order; one or more. */
  clauses: Clause[];
  /** Sorted by start. */
  entities: Entity[];
  lead: LeadSlots;
  /** Words typed wrong and read as they were meant; sorted by start. */
  slips: Slip[];
  /** The records or figures that are asked for, when the strongest intent asks for some. */
  query?: QueryReading;
  /** What is put right in what was said before. */
  corrections?: Correction[];
  /** Records that are pointed at without being named. */
  refers?: Reference[];
};

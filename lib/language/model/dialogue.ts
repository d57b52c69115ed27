import type { NameIndex } from "../names/name-index.ts";
import type { QueryReading } from "../query/reading.ts";
import type { Entity } from "./entity.ts";
import type { KnownName } from "./known-name.ts";

/** A record that is talked about; `company` is the one that a person or a deal belongs to. */
export type TalkedAbout = { type: string; label: string; company?: string };

/** A row of a list: what stands in it as words, and its figures and days by the names of their fields. */
export type ShownRow = TalkedAbout & { words?: string; figures?: Readonly<Record<string, number | string>> };

/** The sentence that was dealt with last, whole, and what it asked. */
export type LastSentence = { text: string; intent: string; entities: Entity[] };

/** What the conversation already knows, as far as it changes the reading of a message. */
export type DialogueHint = {
  pending?: {
    kind: "duplicate" | "missing_slots" | "confirm" | "choose";
    /** Of which one was to be chosen, in their order. */
    options?: TalkedAbout[];
  };
  /** The last first. */
  focus?: TalkedAbout[];
  /** The list that was shown last, in its order: 第二个 points into it. */
  shown?: ShownRow[];
  /** What a correction changes, and what an incomplete sentence goes on from. */
  last?: LastSentence;
  /** What was asked for last, so that an incomplete question can go on from it. */
  query?: QueryReading;
};

/** A name, or a record with its name; what else is known of it serves those who resolve the mention. */
export type NameEntry = string | { name: string; company?: string };

/**
 * Names of the tenant's records; longest match wins over the general rules. Lists are indexed by identity, so pass
 * the same array again while it is unchanged. With many names that change, keep a `NameIndex` and pass it as `index`;
 * `allow` then says which of its names exist for the one who speaks.
 */
export type KnownNames = {
  customers?: readonly NameEntry[];
  leads?: readonly NameEntry[];
  contacts?: readonly NameEntry[];
  people?: readonly NameEntry[];
  products?: readonly NameEntry[];
  competitors?: readonly NameEntry[];
  opportunities?: readonly NameEntry[];
  stages?: readonly NameEntry[];
  tags?: readonly NameEntry[];
  index?: NameIndex;
  allow?: (name: KnownName) => boolean;
};

export type UnderstandOptions = {
  now: Date;
  timeZone?: string;
  /** The month that quarters are counted from, 1 (January) when absent. */
  fiscalYearStart?: number;
  names?: KnownNames;
  dialogue?: DialogueHint;
};

import type { QueryReading } from "../query/reading.ts";

/** What the conversation already knows, as far as it changes the reading of a message. */
export type DialogueHint = {
  pending?: { kind: "duplicate" | "missing_slots" | "confirm" | "choose" };
  focus?: { type: string; label: string }[];
  /** What was asked for last, so that an incomplete question can go on from it. */
  query?: QueryReading;
};

/** Names of the tenant's records; longest match wins over the general rules. */
export type KnownNames = {
  customers?: string[];
  contacts?: string[];
  people?: string[];
  products?: string[];
  stages?: string[];
  tags?: string[];
};

export type UnderstandOptions = {
  now: Date;
  timeZone?: string;
  /** The month that quarters are counted from, 1 (January) when absent. */
  fiscalYearStart?: number;
  names?: KnownNames;
  dialogue?: DialogueHint;
};

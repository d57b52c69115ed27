import type { AggregateQuery, Filter, Period, SortKey } from "#lib/platform/records/contract.ts";

/** Kinds of records that have a catalogue of fields, so that they can be filtered and counted. */
export const RECORD_NAMES = [
  "lead",
  "customer",
  "contact",
  "opportunity",
  "product",
  "activity",
  "task",
] as const;
export type RecordName = (typeof RECORD_NAMES)[number];

/** A name in the filter that stands for a record, a person or a team; who runs the query looks it up. */
export type UnresolvedName = { object: string; name: string };

/** A period to hold figures against: from today on, or by its days. */
export type Compared = Period | { from: string; to: string };

/** A share that is asked for: of all records that are meant, those whose field has one of these values. */
export type Share = { field: "outcome" | "status"; of: readonly string[] };

/**
 * What records or figures a sentence asks for, as the one condition tree. Names stand in it as words and are listed in
 * `unresolved`. With `measures` figures are asked for, else a list. `period` are the inclusive days that a period bounds.
 * `unread` are words of the question that nothing here stands for: whoever answers must say so.
 */
export type QueryReading = {
  object: RecordName;
  filter?: Filter;
  groupBy?: NonNullable<AggregateQuery["groupBy"]>;
  measures?: NonNullable<AggregateQuery["measures"]>;
  sort?: SortKey[];
  limit?: number;
  period?: { from: string; to: string };
  compareTo?: Compared;
  share?: Share;
  unresolved: UnresolvedName[];
  unread?: string[];
};

/** One condition and the stretch of text that says it. */
export type Condition = {
  start: number;
  end: number;
  filter: Filter;
  unresolved?: UnresolvedName[];
  period?: { from: string; to: string };
};

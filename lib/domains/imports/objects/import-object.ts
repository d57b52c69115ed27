import type { z } from "zod";
import type { Context } from "#lib/platform/context.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import type { Changed } from "#lib/platform/records/change-records.ts";
import type { FieldSpec, RecordPage, RecordQuery } from "#lib/platform/records/contract.ts";
import type { MatchKey, Records, Row } from "#lib/platform/records/define-records.ts";
import type { Place } from "#lib/platform/records/new-row.ts";
import type { ImportObjectName } from "../contract.ts";

export type Values = Record<string, unknown>;
/** What a row says of fields that rules write. */
export type Extra = Record<string, string | null>;
/** A row's values by field, what the file calls the records that they point to, and whose they are. */
export type Entry = {
  values: Values;
  texts: Record<string, string>;
  extra: Extra;
  owner: string | null;
};
/** A record that was made along with a row's own: a contact's company. */
export type Made = { object: string; id: string; version: number };
/** What a text in a file stands for: visible records, a record that is to be made, or one that the person may not see. */
export type Named = { ids: string[]; hidden: boolean };

type Written = { id: string; version: number };
export type RowVerbs = {
  create(context: Context, values: Values, extra: Extra): Promise<Written>;
  /** `beside` is what it wrote beside the record, as undo needs it. */
  update(context: Context, id: string, set: Values, extra: Extra): Promise<Written & { beside?: unknown }>;
  /** Takes back what an update wrote beside the record; false where it was changed since. */
  takeBack?(context: Context, id: string, beside: unknown): Promise<boolean>;
};

/** How one kind of record comes in by file. */
export type ImportObject = {
  object: ImportObjectName;
  records: Records;
  /** What the values of a new record, and of a changed one, are checked with. */
  create: z.ZodType;
  set: z.ZodType;
  rights: { create: string; update: string; give: string };
  pooled: boolean;
  /** The field that takes what did not fit into others. */
  remarks: string;
  /** The fields that hold names, by what bears them: notes behind a name go into the remarks. */
  names?: Readonly<Record<string, "firm" | "person">>;
  /** The fields that take what people write behind a person's name, where their own columns say nothing. */
  behindName?: Readonly<Partial<Record<"phone" | "title" | "wechat", string>>>;
  /** Codes of one shape, and the shapes of other registers' codes that stand in such columns elsewhere. */
  codes?: Readonly<Record<string, RegExp>>;
  /** Kinds of keys by which two records are the same. */
  sure: readonly MatchKey["kind"][];
  /** Where an equal name says too little: what tells two of the same name apart, if anything is known. */
  apart?(values: Values): string | null;
  /** Whether that is another one; unlike texts are, when absent. */
  differs?(one: string, other: string): boolean;
  /** What rows are the same by, where records keep no such keys, and the records that have them. */
  own?: {
    keys(columns: Values): MatchKey[];
    find(asking: Asking, keys: readonly MatchKey[]): Promise<(MatchKey & { id: string })[]>;
  };
  /** Whether a row adds to the record that an earlier row of the file made: the next product of a deal. */
  adds?(extra: Extra): boolean;
  /** The fields that rows can be updated by, with the keys that they are found by. */
  keyFields: Record<string, MatchKey["kind"]>;
  /** What texts in a field of records stand for, by the text. */
  find?(asking: Asking, field: string, texts: readonly string[]): Promise<Map<string, Named>>;
  /** Makes what the entries only name, and puts the ids into their values. Returns what was made, by the first entry. */
  prepare?(
    asking: Asking,
    all: readonly Entry[],
    placeOf: (owner: string) => Place,
  ): Promise<Map<Entry, Changed>>;
  /** Columns that a new record of these values has besides. */
  more?(asking: Asking, all: readonly Values[]): Promise<Partial<Row>[]>;
  /** What else follows from records that were made or changed. */
  afterwards?(asking: Asking, changed: readonly Changed[]): Promise<void>;
  /** Where only verbs know all that a write entails: they write row by row, and tell and journal by themselves. */
  verbs?: RowVerbs;
  /** Fields that rules write, and a file may say of new records. */
  extra?: readonly FieldSpec[];
  /** Fields that a record needs and a file may leave out. */
  optional?: readonly string[];
  /** What a row has that says nothing else. */
  defaults?: Values;
  /** A page as the lists show it, for exports. */
  list(context: Context, query: RecordQuery): Promise<RecordPage>;
};

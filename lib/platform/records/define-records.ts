import { getTableColumns, type SQL } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "#db/client.ts";
import type { Context, OwnedObject } from "../context.ts";
import { AppError } from "../errors.ts";
import type { FieldSpec, ObjectSpec, SortKey } from "./contract.ts";
import type { DocumentSpec } from "./search-document.ts";

export type Columns = Record<string, PgColumn>;
/** What every record's row has; the rest by its table. */
export type Row = {
  id: string;
  tenantId: string;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  deletedAt: Date | null;
  [key: string]: unknown;
};
/** How a value lies in the database. */
export type Storage = "text" | "integer" | "numeric" | "boolean" | "date" | "moment" | "array" | "json";
/** Where a field is read from: a column, or an expression over the columns of the table or its alias. */
export type FieldSource = {
  storage: Storage;
  nullable: boolean;
  read: (columns: Columns) => SQL | PgColumn;
  /** The row's key that a write goes to; none for what follows from the rest. */
  key: string | null;
};
export type Field = FieldSpec & FieldSource;

export type Relation = {
  name: string;
  object: string;
  /** Asked for when used, so that objects may point to each other. */
  records: () => Records;
  /** When `other` belongs to `own`. */
  on: (own: Columns, other: Columns) => SQL;
};
/** The names of people, teams and records by id, those that the person may see. */
export type NameReader = (tx: Tx, ids: string[]) => Promise<Map<string, string>>;
/** A value that equal records share; its kind says how much that means. */
export type MatchKey = {
  kind: "phone" | "email" | "wechat" | "uscc" | "name" | "name_pinyin" | "name_typo" | "unique";
  value: string;
};
export type SearchPlace = { columns: Columns; sees: (field: string) => boolean };

export type Definition<R extends Row> = {
  object: string;
  /** The kind whose scopes say who sees the records; none when every member of the tenant may. */
  scope?: OwnedObject;
  idPrefix: string;
  table: PgTable;
  fields: readonly FieldSpec[];
  /** Keys of fields that are called neither `<name>` nor `<name>Id` (`<names>`: `<name>Ids`) in the table. */
  keys?: Record<string, string>;
  derived?: Record<string, { storage: Storage; read: (columns: Columns) => SQL }>;
  /** JSON columns that are journaled, reverted and shown as a whole. */
  documents?: readonly string[];
  /** The key of the record's name. */
  title: string;
  relations?: readonly Relation[];
  /** `user`, `team` and each object that a field points to. */
  names: Record<string, NameReader>;
  /** The words of a list's box as a condition on the columns; asked where `document` cannot tell. */
  search?: (words: string, place: SearchPlace) => SQL | undefined;
  /** What the search box finds it by: kept in `search_documents` with every write. */
  document?: DocumentSpec<R>;
  defaultSort?: readonly SortKey[];
  /** What follows from the fields: keys for duplicates, search text, scores. */
  follow?(row: R, at: Date): Partial<R>;
  /** What a record is recognised by: kept in `match_keys` with every write. */
  matches?(row: R): MatchKey[];
  /** Throws when the person may see a record but not edit it. */
  mayEdit?(context: Context, row: R): void;
  /** The right to see and bring back what was put away; `<object>.restore` when not said. */
  restoreRight?: string;
};
export type Records<R extends Row = Row> = Omit<
  Definition<R>,
  "fields" | "relations" | "keys" | "derived"
> & {
  fields: ReadonlyMap<string, Field>;
  relations: ReadonlyMap<string, Relation>;
  columns: Columns;
  spec: ObjectSpec;
  restoreRight: string;
  defaultSort: readonly SortKey[];
  documents: readonly string[];
  /** Never filled: carries the row's type. */
  row?: R;
};

const storages: [RegExp, Storage][] = [
  [/Array$/, "array"],
  [/Json/, "json"],
  [/Timestamp/, "moment"],
  [/Date/, "date"],
  [/Boolean/, "boolean"],
  [/Integer|BigInt|SmallInt|Serial/, "integer"],
  [/Numeric|Real|Double/, "numeric"],
];

function storageOf(column: PgColumn): Storage {
  return storages.find(([pattern]) => pattern.test(column.columnType))?.[1] ?? "text";
}

function sourceOf(definition: Definition<never>, columns: Columns, name: string): FieldSource {
  const derived = definition.derived?.[name];
  if (derived) return { ...derived, nullable: true, key: null };
  const one = name.replace(/s$/, "");
  const candidates = [definition.keys?.[name] ?? name, `${name}Id`, `${one}Ids`];
  const key = candidates.find((each) => columns[each]);
  const column = key ? columns[key] : undefined;
  if (!key || !column) throw new AppError("internal", `${definition.object}.${name} lies nowhere`);
  return {
    key,
    storage: storageOf(column),
    nullable: !column.notNull,
    read: (of) => of[key] ?? column,
  };
}

/** Describes one kind of record: its table, fields and relations, from which all the rest of the machinery works. */
export function defineRecords<R extends Row>(definition: Definition<R>): Records<R> {
  const columns = getTableColumns(definition.table) as Columns;
  const fields = definition.fields.map(
    (spec) =>
      [spec.name, { ...spec, ...sourceOf(definition as Definition<never>, columns, spec.name) }] as const,
  );
  const relations = definition.relations ?? [];
  return {
    ...definition,
    columns,
    fields: new Map(fields),
    relations: new Map(relations.map((relation) => [relation.name, relation])),
    spec: {
      name: definition.object,
      fields: definition.fields,
      relations: relations.map(({ name, object }) => ({ name, object })),
    },
    restoreRight: definition.restoreRight ?? `${definition.object}.restore`,
    defaultSort: definition.defaultSort ?? [{ field: "updatedAt", direction: "desc" }],
    documents: definition.documents ?? [],
  };
}

import { type Column, getTableColumns, getTableName } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";

/** A statement with its values, as the driver sends it. */
export type Statement = { text: string; values: unknown[] };

type Row = Record<string, unknown>;

const texts = new Map<string, string>();
const tables = new WeakMap<PgTable, { name: string; columns: Record<string, Column> }>();

function knownTable(table: PgTable) {
  const known = tables.get(table);
  if (known) return known;
  const made = {
    name: `"${getTableName(table)}"`,
    columns: getTableColumns(table) as Record<string, Column>,
  };
  tables.set(table, made);
  return made;
}

/** The text for a table and the names of the columns given, made once: a builder makes it anew each time. */
function textOf(kind: string, table: PgTable, keys: string[], make: (columns: string[]) => string): string {
  const { name, columns } = knownTable(table);
  const key = `${kind} ${name} ${keys.join()}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  const made = make(keys.map((each) => `"${columns[each]?.name}"`));
  texts.set(key, made);
  return made;
}

const givenKeys = (row: Row): string[] => Object.keys(row).filter((key) => row[key] !== undefined);

function valuesOf(table: PgTable, row: Row, keys: string[]): unknown[] {
  const { columns } = knownTable(table);
  return keys.map((key) => {
    const value = row[key];
    return value === null ? null : columns[key]?.mapToDriverValue(value);
  });
}

/** Puts one row into a table; with `replace`, over one that has its id already. */
export function insertOf<T extends PgTable>(
  table: T,
  row: T["$inferInsert"],
  options: { replace?: boolean } = {},
): Statement {
  const keys = givenKeys(row);
  const text = textOf(options.replace ? "replace" : "insert", table, keys, (columns) => {
    const places = columns.map((_, index) => `$${index + 1}`);
    const insert = `insert into ${knownTable(table).name} (${columns.join(", ")}) values (${places.join(", ")})`;
    const set = columns
      .filter((column) => column !== '"id"')
      .map((column) => `${column} = excluded.${column}`);
    return options.replace ? `${insert} on conflict (id) do update set ${set.join(", ")}` : insert;
  });
  return { text, values: valuesOf(table, row, keys) };
}

/** Changes the row of a table that has the id. */
export function updateOf<T extends PgTable>(
  table: T,
  id: string,
  set: Partial<T["$inferInsert"]>,
): Statement {
  const keys = givenKeys(set);
  const text = textOf("update", table, keys, (columns) => {
    const changes = columns.map((column, index) => `${column} = $${index + 2}`);
    return `update ${knownTable(table).name} set ${changes.join(", ")} where id = $1`;
  });
  return { text, values: [id, ...valuesOf(table, set, keys)] };
}

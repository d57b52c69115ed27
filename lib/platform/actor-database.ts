import { Column, SQL, sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { PostgresJsDatabase, PostgresJsSession } from "drizzle-orm/postgres-js";
import type postgres from "postgres";
import type { Pool, Tx } from "#db/client.ts";

type Prepare = PostgresJsSession<Pool, Record<string, never>, Record<string, never>>["prepareQuery"];
type Fields = NonNullable<Parameters<Prepare>[1]>;
type Read = (value: unknown) => unknown;

const asItIs = Column.prototype.mapFromDriverValue;

/** How a value of this column is read; undefined where it is taken as the driver gives it. */
function readerOf(field: Fields[number]["field"]): Read | undefined {
  const decoder =
    field instanceof Column ? field : (field as { decoder?: { mapFromDriverValue: Read } }).decoder;
  if (decoder === undefined || decoder.mapFromDriverValue === asItIs) return undefined;
  return (value) => decoder.mapFromDriverValue(value);
}

/**
 * Makes objects of rows. Drizzle asks of each value of each row anew what kind of column it is in, which for a list
 * takes longer than the database; here it is asked once a query. Undefined for rows of several tables, left to Drizzle.
 */
function rowMapper(fields: Fields): ((rows: unknown[][]) => unknown[]) | undefined {
  if (fields.some(({ path }) => path.length !== 1)) return undefined;
  const names = fields.map(({ path }) => path[0] ?? "");
  const readers = fields.map(({ field }) => readerOf(field));
  return (rows) =>
    rows.map((row) => {
      const made: Record<string, unknown> = {};
      for (let index = 0; index < names.length; index += 1) {
        const [value, read] = [row[index], readers[index]];
        made[names[index] as string] = value === null || read === undefined ? value : read(value);
      }
      return made;
    });
}

class ActorSession extends PostgresJsSession<Pool, Record<string, never>, Record<string, never>> {
  override prepareQuery: Prepare = (query, fields, name, asArrays, mapper, ...rest) =>
    super.prepareQuery(
      query,
      fields,
      name,
      asArrays,
      mapper ?? (fields && (rowMapper(fields) as never)),
      ...rest,
    );
}

type Select = Parameters<PgDialect["buildSelectQuery"]>[0];
const selections = new Map<string, SQL>();

function selectionOf(columns: string): SQL {
  const known = selections.get(columns);
  if (known) return known;
  const made = sql.raw(columns);
  selections.set(columns, made);
  return made;
}

/**
 * What a select names, with each stretch of columns of its one table put together once and for all; undefined where it
 * names other things than columns and expressions.
 */
function shortSelection({ fields, joins, distinct, table }: Select): Fields | undefined {
  if (joins?.length || distinct) return undefined;
  const short: { path: string[]; field: SQL | SQL.Aliased }[] = [];
  let columns = "";
  const close = () => {
    if (columns !== "") short.push({ path: ["columns"], field: selectionOf(columns) });
    columns = "";
  };
  for (const field of Object.values(fields)) {
    if (field instanceof Column && field.table === table)
      columns += columns === "" ? `"${field.name}"` : `, "${field.name}"`;
    else if (field instanceof SQL || field instanceof SQL.Aliased) {
      close();
      short.push({ path: ["expression"], field });
    } else return undefined;
  }
  close();
  return short;
}

class ActorDialect extends PgDialect {
  override buildSelectQuery(config: Select): SQL {
    const fieldsFlat = config.fieldsFlat ? undefined : shortSelection(config);
    return super.buildSelectQuery(fieldsFlat ? { ...config, fieldsFlat } : config);
  }
}

const dialect = new ActorDialect();

/** Drizzle over one reserved connection; statements are prepared, so repeated ones take one round trip. */
export function databaseOn(reserved: postgres.ReservedSql): Tx {
  const client = {
    unsafe: (text: string, values?: never[]) => reserved.unsafe(text, values, { prepare: true }),
  };
  return new PostgresJsDatabase(
    dialect,
    new ActorSession(client as unknown as Pool, dialect, undefined),
    undefined,
  );
}

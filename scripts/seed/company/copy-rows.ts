import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { getTableColumns, getTableName } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { TransactionSql } from "postgres";

const chunkLength = 65_536;

const escapes: Record<string, string> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const escaped = (text: string): string => text.replace(/[\\\n\r\t]/g, (found) => escapes[found] ?? found);

function cell(column: PgColumn, value: unknown): string {
  if (value === null || value === undefined) return "\\N";
  return escaped(String(column.mapToDriverValue(value)));
}

function* lines(
  rows: Iterable<Record<string, unknown>>,
  columns: (readonly [string, PgColumn])[],
): Generator<string> {
  let chunk = "";
  for (const row of rows) {
    chunk += `${columns.map(([key, column]) => cell(column, row[key])).join("\t")}\n`;
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk) yield chunk;
}

/**
 * Loads rows by COPY, the quickest way in. All rows have the keys of the first one; columns it lacks get their default.
 * Rows may come from a generator: only a chunk of them is held at a time.
 */
export async function copyRows(
  sql: TransactionSql,
  table: PgTable,
  rows: Iterable<Record<string, unknown>>,
): Promise<void> {
  const iterator = rows[Symbol.iterator]();
  const first = iterator.next();
  if (first.done) return;
  const all: Record<string, PgColumn> = getTableColumns(table);
  const columns = Object.keys(first.value).flatMap((key) => (all[key] ? [[key, all[key]] as const] : []));
  const again = (function* () {
    yield first.value;
    for (let next = iterator.next(); !next.done; next = iterator.next()) yield next.value;
  })();
  const names = columns.map(([, { name }]) => name);
  const quoted = [getTableName(table), ...names].map((name) => `"${name}"`);
  const target = await sql
    .unsafe(`copy ${quoted[0] ?? ""} (${quoted.slice(1).join(", ")}) from stdin`)
    .writable();
  await pipeline(Readable.from(lines(again, columns)), target);
}

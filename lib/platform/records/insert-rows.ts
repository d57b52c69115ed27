import { getTableColumns, getTableName, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "#db/client.ts";

/**
 * Puts many rows into a table with one statement of one parameter: what is bound value by value costs more than the
 * insert itself. All rows have the keys of the first.
 */
export async function insertRows(
  tx: Tx,
  table: PgTable,
  rows: readonly Record<string, unknown>[],
  options: { skipTaken?: boolean } = {},
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => key in first);
  const names = sql.join(
    columns.map(([, column]) => sql.identifier(column.name)),
    sql`, `,
  );
  const name = sql.identifier(getTableName(table));
  const text = JSON.stringify(
    rows.map((row) => {
      const named: Record<string, unknown> = {};
      for (const [key, column] of columns) named[column.name] = row[key] ?? null;
      return named;
    }),
  );
  await tx.execute(sql`insert into ${name} (${names})
    select ${names} from json_populate_recordset(null::${name}, ${text}::json)
    ${options.skipTaken ? sql`on conflict do nothing` : sql``}`);
}

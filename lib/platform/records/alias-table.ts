import { getTableColumns, getTableName, type SQL, sql } from "drizzle-orm";
import { alias, type PgTable } from "drizzle-orm/pg-core";
import type { Columns } from "./define-records.ts";

/** A table under another name, for one that is asked beside itself: its columns, and how it stands behind `from`. */
export function aliasTable(table: PgTable, name: string): { columns: Columns; from: SQL } {
  const from = sql`${sql.identifier(getTableName(table))} ${sql.identifier(name)}`;
  return { columns: getTableColumns(alias(table, name)) as Columns, from };
}

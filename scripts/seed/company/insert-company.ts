import { getTableName } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import postgres from "postgres";
import { copyRows } from "./copy-rows.ts";

/** Rows of one table; all have the same keys. */
export type Batch = { table: PgTable; rows: Iterable<Record<string, unknown>> };

/** Adds a company as the owner, past the verbs, all or nothing: a kill in the middle leaves an empty database. */
export async function insertCompany(ownerUrl: string, batches: Batch[]): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    await sql.begin(async (tx) => {
      for (const { table, rows } of batches) await copyRows(tx, table, rows);
    });
    for (const { table } of batches) await sql`analyze ${sql(getTableName(table))}`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

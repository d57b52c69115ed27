import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";

/** The month in which the company's year begins. */
export async function loadFiscalStart(tx: Tx): Promise<number> {
  const [row] = await tx.execute<{ month: number | null }>(
    sql`select (settings ->> 'fiscalYearStart')::int as month from tenants`,
  );
  return row?.month ?? 1;
}

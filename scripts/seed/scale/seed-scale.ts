import { getTableName } from "drizzle-orm";
import postgres from "postgres";
import { copyRows } from "../company/copy-rows.ts";
import { readGround } from "./ground.ts";
import { scaleBatches } from "./scale-batches.ts";

export type ScaleReport = { table: string; seconds: number };

/** Adds `scale` thousand customers and what hangs on them to a tenant, as the owner, table by table, all or nothing. */
export async function seedScale(
  given: { ownerUrl: string; tenantId: string; scale: number; until: Date },
  tell: (report: ScaleReport) => void,
): Promise<void> {
  const sql = postgres(given.ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    const ground = await readGround(sql, given.tenantId, given.until);
    const batches = scaleBatches(ground, given.scale);
    await sql.begin(async (tx) => {
      for (const { table, rows } of batches) {
        const from = performance.now();
        const name = tx(getTableName(table));
        // The rows hold what the triggers would look up for each of them, which takes three times as long as all the rest.
        await tx`alter table ${name} disable trigger user`;
        await copyRows(tx, table, rows);
        await tx`alter table ${name} enable trigger user`;
        tell({ table: getTableName(table), seconds: (performance.now() - from) / 1000 });
      }
    });
    for (const { table } of batches) await sql`vacuum analyze ${sql(getTableName(table))}`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

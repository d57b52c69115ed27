import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { pools } from "#db/schema/pools.ts";

/** The pools of an object that hide fields, with the fields. */
export async function selectHidingPools(
  tx: Tx,
  object: (typeof pools.$inferSelect)["object"],
): Promise<Map<string, string[]>> {
  const rows = await tx
    .select({ id: pools.id, fields: pools.hiddenFields })
    .from(pools)
    .where(and(eq(pools.object, object), sql`cardinality(${pools.hiddenFields}) > 0`));
  return new Map(rows.map((row) => [row.id, row.fields]));
}

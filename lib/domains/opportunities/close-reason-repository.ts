import { and, asc, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { closeReasonRows } from "#db/schema/close-reasons.ts";

export type CloseReasonRow = typeof closeReasonRows.$inferSelect;
export type Ending = CloseReasonRow["outcome"];

export function selectCloseReasons(tx: Tx, archived = false): Promise<CloseReasonRow[]> {
  return tx
    .select()
    .from(closeReasonRows)
    .where(archived ? undefined : isNull(closeReasonRows.archivedAt))
    .orderBy(asc(closeReasonRows.outcome), asc(closeReasonRows.position), asc(closeReasonRows.key));
}

/** Offers these reasons from now on; the others are put away, with their names for the deals that have them. */
export async function replaceCloseReasons(
  tx: Tx,
  outcome: Ending,
  rows: (typeof closeReasonRows.$inferInsert)[],
  at: Date,
): Promise<void> {
  await tx
    .update(closeReasonRows)
    .set({ archivedAt: at, updatedAt: at })
    .where(and(eq(closeReasonRows.outcome, outcome), isNull(closeReasonRows.archivedAt)));
  for (const row of rows) {
    const { tenantId, outcome: ending, key } = closeReasonRows;
    await tx
      .insert(closeReasonRows)
      .values(row)
      .onConflictDoUpdate({
        target: [tenantId, ending, key],
        set: { name: row.name, position: row.position, updatedAt: at, archivedAt: null },
      });
  }
}

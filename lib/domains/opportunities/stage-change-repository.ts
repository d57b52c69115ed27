import { asc, desc, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { stageChanges } from "#db/schema/stage-changes.ts";

export type StageChangeRow = typeof stageChanges.$inferSelect;

/** Every move of an opportunity, the first one first. */
export function selectStageChanges(tx: Tx, opportunityId: string): Promise<StageChangeRow[]> {
  return tx
    .select()
    .from(stageChanges)
    .where(eq(stageChanges.opportunityId, opportunityId))
    .orderBy(asc(stageChanges.at), asc(stageChanges.id));
}
export async function lastStageChange(tx: Tx, opportunityId: string): Promise<StageChangeRow | undefined> {
  const [row] = await tx
    .select()
    .from(stageChanges)
    .where(eq(stageChanges.opportunityId, opportunityId))
    .orderBy(desc(stageChanges.at), desc(stageChanges.id))
    .limit(1);
  return row;
}
export async function insertStageChange(tx: Tx, row: typeof stageChanges.$inferInsert): Promise<void> {
  await tx.insert(stageChanges).values(row);
}
/** Moves that were taken back never were. */
export async function deleteStageChanges(tx: Tx, ids: string[]): Promise<void> {
  if (ids.length > 0) await tx.delete(stageChanges).where(inArray(stageChanges.id, ids));
}

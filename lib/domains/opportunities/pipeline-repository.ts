import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { pipelines } from "#db/schema/pipelines.ts";
import { stages } from "#db/schema/stages.ts";

export type PipelineRow = typeof pipelines.$inferSelect;
export type StageRow = typeof stages.$inferSelect;

/** Pipelines and stages change rarely and belong together: one change at a time in a company. */
export async function holdPipelines(tx: Tx, tenantId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${tenantId}/pipelines`}, 0))`);
}

export function selectPipelines(tx: Tx, archived = false): Promise<PipelineRow[]> {
  return tx
    .select()
    .from(pipelines)
    .where(archived ? undefined : isNull(pipelines.archivedAt))
    .orderBy(asc(pipelines.position), asc(pipelines.id));
}
export async function namesOfPipelines(tx: Tx, ids: string[]): Promise<Map<string, string>> {
  const rows = await tx
    .select({ id: pipelines.id, name: pipelines.name })
    .from(pipelines)
    .where(inArray(pipelines.id, ids));
  return new Map(rows.map((row) => [row.id, row.name]));
}
export async function insertPipeline(tx: Tx, row: typeof pipelines.$inferInsert): Promise<void> {
  await tx.insert(pipelines).values(row);
}
export async function updatePipelineRow(tx: Tx, id: string, set: Partial<PipelineRow>): Promise<void> {
  await tx.update(pipelines).set(set).where(eq(pipelines.id, id));
}
export async function unmarkMainPipeline(tx: Tx): Promise<void> {
  await tx
    .update(pipelines)
    .set({ main: false, version: sql`${pipelines.version} + 1` })
    .where(eq(pipelines.main, true));
}

/** The stages of a pipeline, or of all, in their order. */
export function selectStages(
  tx: Tx,
  { pipelineId, archived = false }: { pipelineId?: string; archived?: boolean } = {},
): Promise<StageRow[]> {
  return tx
    .select()
    .from(stages)
    .where(
      and(
        pipelineId ? eq(stages.pipelineId, pipelineId) : undefined,
        archived ? undefined : isNull(stages.archivedAt),
      ),
    )
    .orderBy(asc(stages.pipelineId), asc(stages.position), asc(stages.id));
}
export async function findStage(tx: Tx, id: string): Promise<StageRow | undefined> {
  const [row] = await tx.select().from(stages).where(eq(stages.id, id));
  return row;
}
export async function insertStages(tx: Tx, rows: (typeof stages.$inferInsert)[]): Promise<void> {
  await tx.insert(stages).values(rows);
}
/** After a reorder: how far each deal of the pipeline came, also of those out of sight. */
export async function followOrder(tx: Tx, pipelineId: string): Promise<void> {
  await tx.execute(sql`select follow_order_of(${pipelineId})`);
}
export async function updateStageRow(tx: Tx, id: string, set: Partial<StageRow>): Promise<void> {
  await tx.update(stages).set(set).where(eq(stages.id, id));
}

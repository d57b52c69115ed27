import type { Tx } from "#db/client.ts";
import { now } from "#lib/platform/clock.ts";
import type { Context } from "#lib/platform/context.ts";
import { newId } from "#lib/platform/ids.ts";
import type { RecordChange } from "#lib/platform/journal.ts";
import type { NewStage } from "./contract.ts";
import { configChange } from "./pipeline-changes.ts";
import { insertPipeline, insertStages } from "./pipeline-repository.ts";
import { newStageRow } from "./stage-rules.ts";

type New = { key: string; name: string; main: boolean; position: number; stages: NewStage[] };

/** Writes a pipeline with its stages in the given order. */
export async function makePipeline(
  { tx, context }: { tx: Tx; context: Context },
  { stages, ...facts }: New,
): Promise<{ id: string; changes: RecordChange[] }> {
  const { tenantId } = context.principal;
  const at = now();
  const pipeline = { ...facts, id: newId("pipeline"), tenantId, version: 1, createdAt: at, updatedAt: at };
  const rows = stages.map((stage, position) => newStageRow(tenantId, pipeline.id, stage, position));
  await insertPipeline(tx, pipeline);
  await insertStages(tx, rows);
  const made = rows.map((row) => configChange("stage", "create", null, row));
  return { id: pipeline.id, changes: [configChange("pipeline", "create", null, pipeline), ...made] };
}

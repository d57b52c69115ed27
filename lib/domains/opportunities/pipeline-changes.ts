import type { Tx } from "#db/client.ts";
import { AppError } from "#lib/platform/errors.ts";
import type { ChangeOp, RecordChange } from "#lib/platform/journal.ts";
import type { DomainEvent } from "#lib/platform/outbox.ts";
import type { PipelineDto, StageDto } from "./contract.ts";
import { findStage, type PipelineRow, type StageRow, selectPipelines } from "./pipeline-repository.ts";

type Kept = { id: string; version?: number | undefined; [key: string]: unknown };
const stageKeys = [
  "key",
  "name",
  "kind",
  "position",
  "probability",
  "normalDays",
  "requiredFields",
  "entryCriteria",
  "exitCriteria",
  "guidance",
];
const kept = { pipeline: ["key", "name", "main", "position"], stage: ["pipelineId", ...stageKeys] };

function journaled(type: keyof typeof kept, row: object): Record<string, unknown> {
  const values = row as Record<string, unknown>;
  const facts = Object.fromEntries(kept[type].map((key) => [key, values[key] ?? null]));
  return { ...facts, archived: Boolean(values.archivedAt) };
}

/** What the journal keeps of a pipeline or a stage that was written. */
export function configChange(
  type: keyof typeof kept,
  op: ChangeOp,
  before: object | null,
  after: Kept,
): RecordChange {
  return {
    entityType: type,
    entityId: after.id,
    op,
    before: before ? journaled(type, before) : {},
    after: journaled(type, after),
    version: after.version ?? 1,
  };
}

export function pipelineEvent(type: string, id: string): DomainEvent {
  return { type, aggregateType: "pipeline", aggregateId: id, payload: {} };
}

function refuseOld(row: PipelineRow | StageRow, version: number | undefined): void {
  if (version === undefined || version === row.version) return;
  throw new AppError("conflict", `${row.id} is at version ${row.version}`, { reason: "edited_since" });
}

/** A pipeline in use. Throws `not_found`, or `conflict` when `version` is old. Its company's pipelines are held. */
export async function requirePipeline(tx: Tx, id: string, version?: number): Promise<PipelineRow> {
  const row = (await selectPipelines(tx)).find((each) => each.id === id);
  if (!row) throw new AppError("not_found", "no such pipeline", { reason: "pipeline_not_found" });
  refuseOld(row, version);
  return row;
}

/** A stage in use, likewise. */
export async function requireEditableStage(tx: Tx, id: string, version?: number): Promise<StageRow> {
  const row = await findStage(tx, id);
  if (!row || row.archivedAt) throw new AppError("not_found", "no such stage", { reason: "stage_not_found" });
  refuseOld(row, version);
  return row;
}

function presentStage(row: StageRow): StageDto {
  const { id, version, key, name, kind, position, probability, normalDays, requiredFields, guidance } = row;
  return {
    id,
    version,
    key,
    name,
    kind,
    position,
    probability,
    normalDays,
    requiredFields,
    entryCriteria: row.entryCriteria as StageDto["entryCriteria"],
    exitCriteria: row.exitCriteria as StageDto["exitCriteria"],
    guidance,
    archived: row.archivedAt !== null,
  };
}

export function presentPipeline(row: PipelineRow, stages: StageRow[]): PipelineDto {
  const { id, version, key, name, main } = row;
  const own = stages.filter(({ pipelineId }) => pipelineId === id);
  return { id, version, key, name, main, archived: row.archivedAt !== null, stages: own.map(presentStage) };
}

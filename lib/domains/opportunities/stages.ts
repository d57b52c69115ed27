import type { Tx } from "#db/client.ts";
import { AppError } from "#lib/platform/errors.ts";
import { findStage, type StageRow, selectPipelines, selectStages } from "./pipeline-repository.ts";

/** A stage in use. Throws `not_found`. */
export async function requireStage(tx: Tx, id: string): Promise<StageRow> {
  const stage = await findStage(tx, id);
  if (stage && !stage.archivedAt) return stage;
  throw new AppError("not_found", "no such stage", { reason: "stage_not_found" });
}

/** An open stage in use: ends are reached by closing. */
export async function requireOpenStage(tx: Tx, id: string): Promise<StageRow> {
  const stage = await requireStage(tx, id);
  if (stage.kind === "open") return stage;
  throw new AppError("precondition", "the stage is an end", {
    reason: "stage_closes",
    params: { stage: stage.name },
  });
}

/** The end of a pipeline that closing goes to: the given one, or the first of its kind. */
export async function requireEnd(
  tx: Tx,
  pipelineId: string,
  kind: "won" | "lost",
  given: string | undefined,
): Promise<StageRow> {
  const stages = await selectStages(tx, { pipelineId });
  const end = stages.find((stage) => stage.kind === kind && (given === undefined || stage.id === given));
  if (end) return end;
  throw new AppError("not_found", `no end ${kind}`, { reason: "stage_not_found" });
}

/** Where a new opportunity begins: the given stage, else the first of the given or the main pipeline. */
export async function firstStage(
  tx: Tx,
  given: { stage?: string | undefined; pipeline?: string | undefined },
): Promise<StageRow> {
  if (given.stage) return requireOpenStage(tx, given.stage);
  const pipelines = await selectPipelines(tx);
  const pipeline = given.pipeline
    ? pipelines.find(({ id }) => id === given.pipeline)
    : (pipelines.find(({ main }) => main) ?? pipelines[0]);
  const stages = pipeline ? await selectStages(tx, { pipelineId: pipeline.id }) : [];
  const first = stages.find(({ kind }) => kind === "open");
  if (first) return first;
  throw new AppError("precondition", "there is no pipeline", { reason: "pipeline_missing" });
}

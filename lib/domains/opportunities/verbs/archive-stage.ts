import type { Tx } from "#db/client.ts";
import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { versionedRef } from "#lib/platform/records/schemas/contract.ts";
import { withWholeScope } from "#lib/platform/records/with-whole-scope.ts";
import { configChange, pipelineEvent, requireEditableStage } from "../pipeline-changes.ts";
import { holdPipelines, type StageRow, selectStages, updateStageRow } from "../pipeline-repository.ts";
import { mayManagePipelines } from "../policy.ts";
import { countOpenIn } from "../records-repository.ts";

/** A pipeline needs a stage to work in, a won end and a lost one. */
async function refuseLast(tx: Tx, { pipelineId, kind, id }: StageRow): Promise<void> {
  const others = (await selectStages(tx, { pipelineId })).filter((stage) => stage.id !== id);
  if (others.some((stage) => stage.kind === kind)) return;
  throw new AppError("precondition", `the last ${kind} stage`, { reason: "pipeline_needs_ends" });
}

/** Takes a stage out of use once no open deal stands in it; history keeps it. */
export const archiveStage = command({
  name: "stage.archive",
  input: versionedRef,
  access: mayManagePipelines,
  run: async (call) => {
    const { tx, input } = call;
    await holdPipelines(tx, call.context.principal.tenantId);
    const before = await requireEditableStage(tx, input.id, input.version);
    await refuseLast(tx, before);
    const asking = await askRecords(call, "opportunity");
    const count = await withWholeScope(asking, ["opportunity"], () =>
      countOpenIn(tx, { stageId: before.id }),
    );
    if (count > 0) {
      const params = { stage: before.name, count };
      throw new AppError("precondition", `${count} open deals`, { reason: "stage_in_use", params });
    }
    const at = now();
    const written = { archivedAt: at, updatedAt: at, version: before.version + 1 };
    await updateStageRow(tx, before.id, written);
    return {
      result: { id: before.id, version: written.version },
      changes: [configChange("stage", "delete", before, { ...before, ...written })],
      event: pipelineEvent("stage.archived", before.pipelineId),
    };
  },
});

import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { withoutUndefined } from "#lib/utils/without-undefined.ts";
import { updatePipelineInput } from "../contract.ts";
import { configChange, pipelineEvent, requirePipeline } from "../pipeline-changes.ts";
import { holdPipelines, unmarkMainPipeline, updatePipelineRow } from "../pipeline-repository.ts";
import { mayManagePipelines } from "../policy.ts";

/** Renames a pipeline, or makes it the one where opportunities go when nobody says. */
export const updatePipeline = command({
  name: "pipeline.update",
  input: updatePipelineInput,
  access: mayManagePipelines,
  run: async ({ tx, context, input: { id, version, set } }) => {
    await holdPipelines(tx, context.principal.tenantId);
    const before = await requirePipeline(tx, id, version);
    if (set.main === false && before.main) {
      throw new AppError("precondition", "there is one main pipeline", { reason: "pipeline_main_needed" });
    }
    if (set.main && !before.main) await unmarkMainPipeline(tx);
    const written = { ...withoutUndefined(set), version: before.version + 1, updatedAt: now() };
    await updatePipelineRow(tx, id, written);
    return {
      result: { id, version: written.version },
      changes: [configChange("pipeline", "update", before, { ...before, ...written })],
      event: pipelineEvent("pipeline.updated", id),
    };
  },
});

import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { reorderStagesInput } from "../contract.ts";
import { inNewOrder } from "../in-new-order.ts";
import { configChange, pipelineEvent, requirePipeline } from "../pipeline-changes.ts";
import { followOrder, holdPipelines, selectStages, updateStageRow } from "../pipeline-repository.ts";
import { mayManagePipelines } from "../policy.ts";

/** Says in which order the stages of a pipeline stand. */
export const reorderStages = command({
  name: "stage.reorder",
  input: reorderStagesInput,
  access: mayManagePipelines,
  run: async ({ tx, context, input }) => {
    await holdPipelines(tx, context.principal.tenantId);
    const pipeline = await requirePipeline(tx, input.pipeline);
    const moved = inNewOrder(await selectStages(tx, { pipelineId: pipeline.id }), input.stages);
    for (const { row, position } of moved) {
      await updateStageRow(tx, row.id, { position, version: row.version + 1, updatedAt: now() });
    }
    await followOrder(tx, pipeline.id);
    return {
      result: { moved: moved.length },
      changes: moved.map(({ row, position }) =>
        configChange("stage", "update", row, { ...row, position, version: row.version + 1 }),
      ),
      event: pipelineEvent("stage.reordered", pipeline.id),
    };
  },
});

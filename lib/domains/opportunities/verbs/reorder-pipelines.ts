import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { reorderPipelinesInput } from "../contract.ts";
import { inNewOrder } from "../in-new-order.ts";
import { configChange, pipelineEvent } from "../pipeline-changes.ts";
import { holdPipelines, selectPipelines, updatePipelineRow } from "../pipeline-repository.ts";
import { mayManagePipelines } from "../policy.ts";

/** Says in which order the pipelines stand. */
export const reorderPipelines = command({
  name: "pipeline.reorder",
  input: reorderPipelinesInput,
  access: mayManagePipelines,
  run: async ({ tx, context, input }) => {
    await holdPipelines(tx, context.principal.tenantId);
    const moved = inNewOrder(await selectPipelines(tx), input.pipelines);
    for (const { row, position } of moved) {
      await updatePipelineRow(tx, row.id, { position, version: row.version + 1, updatedAt: now() });
    }
    return {
      result: { moved: moved.length },
      changes: moved.map(({ row, position }) =>
        configChange("pipeline", "update", row, { ...row, position, version: row.version + 1 }),
      ),
      event: pipelineEvent("pipeline.reordered", input.pipelines[0] ?? ""),
    };
  },
});

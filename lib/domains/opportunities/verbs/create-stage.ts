import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { createStageInput } from "../contract.ts";
import { configChange, pipelineEvent, requirePipeline } from "../pipeline-changes.ts";
import { holdPipelines, insertStages, selectStages, updateStageRow } from "../pipeline-repository.ts";
import { mayManagePipelines } from "../policy.ts";
import { newStageRow, refuseWrongRules } from "../stage-rules.ts";

/** Adds a stage to a pipeline; its key stays what it is. */
export const createStage = command({
  name: "stage.create",
  input: createStageInput,
  access: mayManagePipelines,
  run: async (call) => {
    const { tx, context, input } = call;
    const { pipeline, position, ...given } = input;
    await holdPipelines(tx, context.principal.tenantId);
    const { id: pipelineId } = await requirePipeline(tx, pipeline);
    refuseWrongRules(await askRecords(call, "opportunity"), given);
    const all = await selectStages(tx, { pipelineId, archived: true });
    if (all.some(({ key }) => key === given.key)) {
      const fields = [{ field: "key", reason: "not_unique" }];
      const params = { key: given.key };
      throw new AppError("conflict", `stage ${given.key} exists`, { reason: "key_taken", params, fields });
    }
    const living = all.filter(({ archivedAt }) => archivedAt === null);
    const ends = living.findIndex(({ kind }) => kind !== "open");
    const last = given.kind === "open" && ends >= 0 ? ends : living.length;
    const at = Math.min(position ?? last, living.length);
    const later = living.slice(at).map((row, index) => ({ row, position: at + 1 + index }));
    for (const each of later) {
      await updateStageRow(tx, each.row.id, { position: each.position, updatedAt: now() });
    }
    const row = newStageRow(context.principal.tenantId, pipelineId, given, at);
    await insertStages(tx, [row]);
    return {
      result: { id: row.id, version: 1 },
      changes: [configChange("stage", "create", null, row)],
      event: pipelineEvent("stage.created", pipelineId),
    };
  },
});

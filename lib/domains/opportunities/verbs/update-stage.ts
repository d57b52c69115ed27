import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { withoutUndefined } from "#lib/utils/without-undefined.ts";
import { updateStageInput } from "../contract.ts";
import { configChange, pipelineEvent, requireEditableStage } from "../pipeline-changes.ts";
import { holdPipelines, updateStageRow } from "../pipeline-repository.ts";
import { mayManagePipelines } from "../policy.ts";
import { chanceOf, refuseWrongRules } from "../stage-rules.ts";

/** Changes what a stage is called, how likely it wins, how long it takes and what it asks for. */
export const updateStage = command({
  name: "stage.update",
  input: updateStageInput,
  access: mayManagePipelines,
  run: async (call) => {
    const { tx, context, input } = call;
    await holdPipelines(tx, context.principal.tenantId);
    const before = await requireEditableStage(tx, input.id, input.version);
    refuseWrongRules(await askRecords(call, "opportunity"), input.set);
    const written = {
      ...withoutUndefined(input.set),
      probability: chanceOf(before.kind, input.set.probability ?? before.probability),
      version: before.version + 1,
      updatedAt: now(),
    };
    await updateStageRow(tx, before.id, written);
    return {
      result: { id: before.id, version: written.version },
      changes: [configChange("stage", "update", before, { ...before, ...written })],
      event: pipelineEvent("stage.updated", before.pipelineId),
    };
  },
});

import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { createPipelineInput } from "../contract.ts";
import { makePipeline } from "../make-pipeline.ts";
import { pipelineEvent } from "../pipeline-changes.ts";
import { holdPipelines, selectPipelines, unmarkMainPipeline } from "../pipeline-repository.ts";
import { mayManagePipelines } from "../policy.ts";
import { refuseWrongRules } from "../stage-rules.ts";

/** Makes a pipeline with its stages; a company's first one is its main one. */
export const createPipeline = command({
  name: "pipeline.create",
  input: createPipelineInput,
  access: mayManagePipelines,
  run: async (call) => {
    const asking = await askRecords(call, "opportunity");
    const { key, name, main, stages } = call.input;
    await holdPipelines(call.tx, call.context.principal.tenantId);
    for (const stage of stages) refuseWrongRules(asking, stage);
    const all = await selectPipelines(call.tx, true);
    if (all.some((each) => each.key === key)) {
      const fields = [{ field: "key", reason: "not_unique" }];
      throw new AppError("conflict", `pipeline ${key} exists`, {
        reason: "key_taken",
        params: { key },
        fields,
      });
    }
    const first = !all.some((each) => each.main && !each.archivedAt);
    if (main) await unmarkMainPipeline(call.tx);
    const made = await makePipeline(call, { key, name, main: main || first, position: all.length, stages });
    return {
      result: { id: made.id, version: 1 },
      changes: made.changes,
      event: pipelineEvent("pipeline.created", made.id),
    };
  },
});

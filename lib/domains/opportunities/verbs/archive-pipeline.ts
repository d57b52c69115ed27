import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { versionedRef } from "#lib/platform/records/schemas/contract.ts";
import { withWholeScope } from "#lib/platform/records/with-whole-scope.ts";
import { configChange, pipelineEvent, requirePipeline } from "../pipeline-changes.ts";
import { holdPipelines, updatePipelineRow } from "../pipeline-repository.ts";
import { mayManagePipelines } from "../policy.ts";
import { countOpenIn } from "../records-repository.ts";

/** Takes a pipeline out of use once no open deal is left in it; closed deals keep it. The main one stays. */
export const archivePipeline = command({
  name: "pipeline.archive",
  input: versionedRef,
  access: mayManagePipelines,
  run: async (call) => {
    const { tx, input } = call;
    await holdPipelines(tx, call.context.principal.tenantId);
    const before = await requirePipeline(tx, input.id, input.version);
    if (before.main) {
      throw new AppError("precondition", "there is one main pipeline", { reason: "pipeline_main_needed" });
    }
    const asking = await askRecords(call, "opportunity");
    const count = await withWholeScope(asking, ["opportunity"], () =>
      countOpenIn(tx, { pipelineId: before.id }),
    );
    if (count > 0) {
      throw new AppError("precondition", `${count} open deals`, {
        reason: "pipeline_in_use",
        params: { count },
      });
    }
    const at = now();
    const written = { archivedAt: at, updatedAt: at, version: before.version + 1 };
    await updatePipelineRow(tx, before.id, written);
    return {
      result: { id: before.id, version: written.version },
      changes: [configChange("pipeline", "delete", before, { ...before, ...written })],
      event: pipelineEvent("pipeline.archived", before.id),
    };
  },
});

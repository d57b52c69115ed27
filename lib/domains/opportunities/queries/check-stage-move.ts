import { hasRight } from "#lib/platform/access.ts";
import { AppError } from "#lib/platform/errors.ts";
import { query } from "#lib/platform/query.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { findRecord } from "#lib/platform/records/find-record.ts";
import { checkMoveInput, type UnmetRule } from "../contract.ts";
import { findStage } from "../pipeline-repository.ts";
import { mayReadOpportunities } from "../policy.ts";
import { opportunityRecords } from "../records-repository.ts";
import { requireStage } from "../stages.ts";
import { unmetRules } from "../unmet-rules.ts";

/** What is missing for a move to a stage or an end, and whether the person may go past it. */
export const checkStageMove = query({
  name: "opportunity.check_move",
  input: checkMoveInput,
  access: mayReadOpportunities,
  run: async (call): Promise<{ unmet: UnmetRule[]; mayOverride: boolean }> => {
    const asking = await askRecords(call, "opportunity");
    const row = await findRecord(call.tx, opportunityRecords, call.input.id);
    if (!row) throw new AppError("not_found", "no such opportunity", { reason: "record_not_found" });
    const to = await requireStage(call.tx, call.input.stage);
    const from = (await findStage(call.tx, row.stageId)) ?? null;
    const unmet = await unmetRules(asking, row, from, to);
    return { unmet, mayOverride: hasRight(call.context, "stage.override") };
  },
});

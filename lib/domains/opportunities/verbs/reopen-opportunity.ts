import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { reopenOpportunityInput } from "../contract.ts";
import { goTo, holdOpportunity } from "../move.ts";
import { moveOutcome } from "../move-outcome.ts";
import { mayUpdateOpportunities } from "../policy.ts";
import { lastStageChange } from "../stage-change-repository.ts";
import { firstStage, requireOpenStage } from "../stages.ts";

const opened = {
  outcome: "open",
  closedAt: null,
  closeReason: null,
  closeNote: null,
  competitorId: null,
  forecastCategory: "pipeline",
} as const;

/** Opens a closed opportunity again, where it stood before it was closed unless said otherwise. */
export const reopenOpportunity = command({
  name: "opportunity.reopen",
  input: reopenOpportunityInput,
  access: mayUpdateOpportunities,
  run: async (call) => {
    const asking = await askRecords(call, "opportunity");
    const row = await holdOpportunity(asking, call.input);
    if (row.outcome === "open") {
      throw new AppError("precondition", "it is open", { reason: "opportunity_open" });
    }
    const before = call.input.stage ?? (await lastStageChange(call.tx, row.id))?.fromStageId;
    const to = before
      ? await requireOpenStage(call.tx, before)
      : await firstStage(call.tx, { pipeline: row.pipelineId });
    const changed = await goTo(asking, row, to, { also: opened, note: call.input.reason });
    return moveOutcome("opportunity.reopened", changed, []);
  },
});

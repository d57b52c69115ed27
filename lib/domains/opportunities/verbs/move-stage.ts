import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { moveStageInput } from "../contract.ts";
import { fillFields, goTo, holdOpportunity } from "../move.ts";
import { moveOutcome } from "../move-outcome.ts";
import { mayUpdateOpportunities, refuseClosed } from "../policy.ts";
import { requireOpenStage } from "../stages.ts";

/** Moves an opportunity to another stage. Throws `precondition` `stage_criteria_unmet` with all that is missing. */
export const moveStage = command({
  name: "opportunity.move_stage",
  input: moveStageInput,
  access: mayUpdateOpportunities,
  run: async (call) => {
    const asking = await askRecords(call, "opportunity");
    const held = await holdOpportunity(asking, call.input);
    refuseClosed(held);
    const to = await requireOpenStage(call.tx, call.input.stage);
    if (to.id === held.stageId) {
      throw new AppError("precondition", "it is there", { reason: "stage_same", params: { stage: to.name } });
    }
    const { row, changes } = await fillFields(asking, held, call.input.set);
    const changed = await goTo(asking, row, to, { override: call.input.override });
    return moveOutcome("opportunity.stage_moved", changed, changes);
  },
});

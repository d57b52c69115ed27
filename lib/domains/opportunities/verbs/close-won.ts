import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { endingOf } from "../close.ts";
import { closeWonInput } from "../contract.ts";
import { fillFields, goTo, holdOpportunity } from "../move.ts";
import { moveOutcome } from "../move-outcome.ts";
import { mayUpdateOpportunities, refuseClosed } from "../policy.ts";
import { requireEnd } from "../stages.ts";

/** Closes an opportunity as won. Throws `precondition` `stage_criteria_unmet` with what the stages before still ask for. */
export const closeWon = command({
  name: "opportunity.close_won",
  input: closeWonInput,
  access: mayUpdateOpportunities,
  run: async (call) => {
    const asking = await askRecords(call, "opportunity");
    const held = await holdOpportunity(asking, call.input);
    refuseClosed(held);
    const to = await requireEnd(call.tx, held.pipelineId, "won", call.input.stage);
    const { row, changes } = await fillFields(asking, held, call.input.set);
    const also = await endingOf(asking, "won", call.input);
    const changed = await goTo(asking, row, to, { override: call.input.override, also });
    return moveOutcome("opportunity.won", changed, changes);
  },
});

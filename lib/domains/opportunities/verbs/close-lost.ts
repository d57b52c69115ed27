import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { endingOf } from "../close.ts";
import { closeLostInput } from "../contract.ts";
import { goTo, holdOpportunity } from "../move.ts";
import { moveOutcome } from "../move-outcome.ts";
import { mayUpdateOpportunities, refuseClosed } from "../policy.ts";
import { requireEnd } from "../stages.ts";

/** Closes an opportunity as lost, with the reason why. */
export const closeLost = command({
  name: "opportunity.close_lost",
  input: closeLostInput,
  access: mayUpdateOpportunities,
  run: async (call) => {
    const asking = await askRecords(call, "opportunity");
    const held = await holdOpportunity(asking, call.input);
    refuseClosed(held);
    const to = await requireEnd(call.tx, held.pipelineId, "lost", call.input.stage);
    const also = await endingOf(asking, "lost", call.input);
    const changed = await goTo(asking, held, to, { also });
    return moveOutcome("opportunity.lost", changed, []);
  },
});

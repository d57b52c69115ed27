import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import type { Changed } from "#lib/platform/records/change-records.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { revertInput, revertRecord } from "#lib/platform/records/revert-record.ts";
import { partNames, revertPart } from "../parts.ts";
import { mayUpdateOpportunities } from "../policy.ts";
import { type OpportunityRow, opportunityRecords } from "../records-repository.ts";
import { deleteStageChanges, selectStageChanges } from "../stage-change-repository.ts";

/** The moves after the one that led to where the opportunity stands again. */
async function forgetMoves(
  tx: Parameters<typeof deleteStageChanges>[0],
  { row, before }: Changed<OpportunityRow>,
) {
  if (row.stageId === before.stageId) return;
  const moves = await selectStageChanges(tx, row.id);
  const leads = ({ toStageId }: { toStageId: string }) => toStageId === row.stageId;
  const exact = moves.findLastIndex(
    (move) => leads(move) && move.at.getTime() === row.stageEnteredAt.getTime(),
  );
  // Moves that came from elsewhere may differ from the deal by minutes.
  const back = exact < 0 ? moves.findLastIndex(leads) : exact;
  if (back < 0) return;
  await deleteStageChanges(
    tx,
    moves.slice(back + 1).map(({ id }) => id),
  );
}

/** Takes a run's writes on one opportunity back, its lines and people among them. Throws `conflict` with what was edited since. */
export const revertOpportunity = command({
  name: "opportunity.revert",
  input: revertInput,
  access: mayUpdateOpportunities,
  run: async (call) => {
    const asking = await askRecords(call, "opportunity");
    const changed = await revertRecord(asking, opportunityRecords, call.input);
    if (!call.input.created) {
      for (const name of partNames) {
        const part = call.input.fields.find(({ field }) => field === name);
        if (part) await revertPart(asking, changed.row, name, part);
      }
      await forgetMoves(call.tx, changed);
    }
    return outcomeOf("opportunity.reverted", changed);
  },
});

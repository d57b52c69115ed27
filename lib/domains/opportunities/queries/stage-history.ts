import { now } from "#lib/platform/clock.ts";
import { AppError } from "#lib/platform/errors.ts";
import { query } from "#lib/platform/query.ts";
import { findRecord } from "#lib/platform/records/find-record.ts";
import { readNames } from "#lib/platform/records/present-records.ts";
import { recordRef } from "#lib/platform/records/schemas/contract.ts";
import type { StageHistory } from "../contract.ts";
import { mayReadOpportunities } from "../policy.ts";
import { opportunityRecords } from "../records-repository.ts";
import { selectStageChanges } from "../stage-change-repository.ts";
import { stageStays } from "../stage-stays.ts";

const dayMs = 86_400_000;

/** How an opportunity went through its stages, who moved it, past which criteria, and how long it stayed. */
export const stageHistory = query({
  name: "opportunity.stage_history",
  input: recordRef,
  access: mayReadOpportunities,
  run: async ({ tx, input }): Promise<StageHistory> => {
    const row = await findRecord(tx, opportunityRecords, input.id, { deleted: true });
    if (!row) throw new AppError("not_found", "no such opportunity", { reason: "record_not_found" });
    const moves = await selectStageChanges(tx, row.id);
    const names = await readNames(tx, opportunityRecords, [
      ...moves.flatMap(({ fromStageId, toStageId }) =>
        [fromStageId, toStageId].map((id) => ({ kind: "stage", id })),
      ),
      ...moves.map(({ by }) => ({ kind: "user", id: by })),
      { kind: "stage", id: row.stageId },
    ]);
    const named = (kind: string, id: string) => ({ id, name: names.get(kind)?.get(id) ?? "" });
    const days = (now().getTime() - row.stageEnteredAt.getTime()) / dayMs;
    const stays = stageStays(moves, row.outcome === "open" ? { stageId: row.stageId, days } : null);
    return {
      changes: moves.map(
        ({ id, at, by, fromStageId, toStageId, daysSpent, amount, unmet, overrideReason }) => ({
          id,
          at: at.toISOString(),
          by: named("user", by),
          from: fromStageId ? named("stage", fromStageId) : null,
          to: named("stage", toStageId),
          daysSpent,
          amount,
          unmet,
          overrideReason,
        }),
      ),
      stages: stays.map(({ stageId, ...stay }) => ({ ...named("stage", stageId), ...stay })),
    };
  },
});

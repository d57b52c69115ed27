import type { RecordChange } from "#lib/platform/journal.ts";
import type { Changed } from "#lib/platform/records/change-records.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import type { OpportunityRow } from "./records-repository.ts";

/** What a move hands back: also what was filled in ahead of it, and from where it went where. */
export function moveOutcome(type: string, changed: Changed<OpportunityRow>, ahead: RecordChange[]) {
  const outcome = outcomeOf(type, changed);
  const stage = { from: changed.before.stageId, to: changed.row.stageId };
  return {
    ...outcome,
    changes: [...ahead, ...outcome.changes],
    event: { ...outcome.event, payload: { ...outcome.event.payload, stage } },
  };
}

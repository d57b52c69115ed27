import { now } from "#lib/platform/clock.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";
import type { StageRow } from "./pipeline-repository.ts";

const dayMs = 86_400_000;
type Named = { id: string };

/** Whole days from the first to the last; null of a deal that had ended before it was written down. */
function cycleOf(createdAt: string, closedAt: string): number | null {
  const took = Date.parse(closedAt) - Date.parse(createdAt);
  return took > -dayMs ? Math.max(0, Math.floor(took / dayMs)) : null;
}

/** Adds what follows from an opportunity's stage: its chance, its weighted amount, and how long it has stood there. */
export function withStageFacts(all: StageRow[], items: RecordDto[]) {
  const stages = new Map(all.map((stage) => [stage.id, stage]));
  return items.map((item) => {
    const stage = stages.get((item.stage as Named).id);
    const winRate = (item.probability as number | null) ?? stage?.probability ?? 0;
    const amount = item.amount as number | null;
    const stood = now().getTime() - Date.parse(String(item.stageEnteredAt));
    return {
      ...item,
      winRate,
      weightedAmount: amount === null ? null : Math.round(amount * winRate) / 100,
      daysInStage: item.outcome === "open" ? Math.floor(stood / dayMs) : null,
      cycleDays: item.closedAt ? cycleOf(item.createdAt, String(item.closedAt)) : null,
      normalDays: stage?.normalDays ?? null,
    };
  });
}

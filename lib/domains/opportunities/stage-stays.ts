type Move = { fromStageId: string | null; toStageId: string; daysSpent: number | null };
export type Stay = { stageId: string; days: number; stays: number };

const tenths = (days: number): number => Math.round(days * 100) / 100;

/** Days spent in each stage, all stays together, in the order of the first one; `current` is the stay that goes on. */
export function stageStays(
  moves: readonly Move[],
  current: { stageId: string; days: number } | null,
): Stay[] {
  const ended = moves.flatMap(({ fromStageId, daysSpent }) =>
    fromStageId === null ? [] : [{ stageId: fromStageId, days: daysSpent ?? 0 }],
  );
  const stays = new Map<string, Stay>();
  for (const { stageId, days } of current ? [...ended, current] : ended) {
    const before = stays.get(stageId) ?? { stageId, days: 0, stays: 0 };
    stays.set(stageId, { stageId, days: tenths(before.days + days), stays: before.stays + 1 });
  }
  return [...stays.values()];
}

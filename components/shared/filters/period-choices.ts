import type { Period } from "#lib/platform/records/contract.ts";

const units = ["day", "week", "month", "quarter", "year"] as const;
const offsets = { last: -1, this: 0, next: 1 } as const;

export type PeriodChoice = { key: string; period: Period };

/** The stretches that are picked from a list; `last`, `next` and `olderThan` take a number. */
export const periodChoices: readonly PeriodChoice[] = units.flatMap((unit) =>
  (["this", "last", "next"] as const).map((way) => ({
    key: `${unit}.${way}`,
    period: { unit, offset: offsets[way] },
  })),
);

export const countedPeriods = ["last", "next", "olderThan"] as const;
export type CountedPeriod = (typeof countedPeriods)[number];

/** The counted kind of a period, null for one with an offset. */
export function countedKind(period: Period): CountedPeriod | null {
  return countedPeriods.find((kind) => kind in period) ?? null;
}

export function countOf(period: Period): number {
  if ("last" in period) return period.last;
  if ("next" in period) return period.next;
  return "olderThan" in period ? period.olderThan : 30;
}

export function countedPeriod(kind: CountedPeriod, count: number, unit: Period["unit"]): Period {
  if (kind === "last") return { last: count, unit };
  return kind === "next" ? { next: count, unit } : { olderThan: count, unit };
}

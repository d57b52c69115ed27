import type { TimelineEntry } from "#components/shared/timeline/timeline-types.ts";
import { toZoned } from "#components/shared/zoned-time.ts";

export type DayGroup = { day: string; entries: TimelineEntry[] };

/** Entries under their days, in the order given. */
export function groupByDay(entries: readonly TimelineEntry[], timeZone: string): DayGroup[] {
  const groups: DayGroup[] = [];
  for (const entry of entries) {
    const { day } = toZoned(entry.at, timeZone);
    const last = groups.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else groups.push({ day, entries: [entry] });
  }
  return groups;
}

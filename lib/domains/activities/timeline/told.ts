import type { TimelineEntry } from "../contract.ts";
import type { TimelineSource } from "../timeline-repository.ts";

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** An entry without its place. */
export type Body = Without<TimelineEntry, "id" | "at" | "by">;
/** What a source has to tell, by whom, for the place with this key. */
export type Told = { source: TimelineSource; key: string; by: string | null; body: Body };

/** Things under what they have in common, in their order. */
export function grouped<T>(all: T[], keyOf: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each]);
  return groups;
}

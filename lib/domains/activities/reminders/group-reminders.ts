import type { Claimed } from "../reminder-repository.ts";

/** No more notices of due tasks than this in an hour, the grouped one among them. */
export const mostPerHour = 6;
/** As many at once are told one by one. */
export const mostSingle = 3;

export type Grouping = { single: Claimed[]; grouped: Claimed[] };

/** Which of the tasks that are due are told one by one, and which together. */
export function groupReminders(claimed: Claimed[], sentThisHour: number): Grouping {
  const room = mostPerHour - 1 - sentThisHour;
  const quiet = claimed.length > Math.min(mostSingle, room);
  return quiet ? { single: [], grouped: claimed } : { single: claimed, grouped: [] };
}

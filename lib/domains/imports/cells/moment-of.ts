import { wallClock } from "../writing/wall-clock.ts";
import type { WallDate } from "./read-date.ts";

const MINUTE = 60_000;

/** The moment that a wall clock in a zone shows, in UTC: 2026-03-05T06:00:00.000Z. */
export function momentOf({ date, time = "00:00:00", offset }: WallDate, timeZone: string): string {
  const asUtc = Date.parse(`${date}T${time}Z`);
  if (offset !== undefined) return new Date(asUtc - offset * MINUTE).toISOString();
  // The zone's offset there and then; once more, because it may change in between.
  let moment = asUtc;
  for (let round = 0; round < 2; round += 1) {
    moment -= Date.parse(`${wallClock(new Date(moment), timeZone)}Z`) - asUtc;
  }
  return new Date(moment).toISOString();
}

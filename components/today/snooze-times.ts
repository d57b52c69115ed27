import { addDays, fromZoned, toZoned, weekdayOf } from "#components/shared/zoned-time.ts";

export const snoozeKinds = ["hour", "evening", "tomorrow", "monday"] as const;
export type SnoozeKind = (typeof snoozeKinds)[number];

const at = (hour: number) => hour * 60;

/** When to be reminded again; an evening that has come already is not offered. */
export function snoozeTimes(now: Date, timeZone: string): { kind: SnoozeKind; until: string }[] {
  const { day, minutes } = toZoned(now.toISOString(), timeZone);
  const moments: Record<SnoozeKind, string | null> = {
    hour: new Date(now.getTime() + 3_600_000).toISOString(),
    evening: minutes < at(17) ? fromZoned({ day, minutes: at(18) }, timeZone) : null,
    tomorrow: fromZoned({ day: addDays(day, 1), minutes: at(9) }, timeZone),
    monday: fromZoned({ day: addDays(day, 8 - weekdayOf(day)), minutes: at(9) }, timeZone),
  };
  return snoozeKinds.flatMap((kind) => {
    const until = moments[kind];
    return until ? [{ kind, until }] : [];
  });
}

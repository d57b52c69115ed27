import { calendar } from "./calendar.ts";

/** The speaker's today, as day number and civil parts, minutes since midnight, and the month that the fiscal year starts in. */
export type Clock = {
  today: number;
  year: number;
  month: number;
  day: number;
  weekday: number;
  minutes: number;
  fiscalStart: number;
};

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Returns the local day and time of `now` in `timeZone` (an IANA name; unknown names throw). */
export function readClock(now: Date, timeZone: string, fiscalStart = 1): Clock {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    // Building a formatter costs more than a whole understanding, so one is kept per zone.
    formatter = new Intl.DateTimeFormat("en-CA", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    });
    formatters.set(timeZone, formatter);
  }
  const parts: Record<string, number> = {};
  for (const part of formatter.formatToParts(now)) parts[part.type] = Number(part.value);
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  const today = calendar.toDay(year, month, day);
  const minutes = hour * 60 + minute;
  return { today, year, month, day, weekday: calendar.weekday(today), minutes, fiscalStart };
}

import type { CalendarEvent } from "#components/shared/calendar/calendar-types.ts";
import { addDays, fromZoned, toZoned } from "#components/shared/zoned-time.ts";

/** How an event is changed: so many days and minutes on, so many minutes longer. */
export type Shift = { days?: number; minutes?: number; longer?: number };
const shortest = 15;

/** New start and end by the clock of the zone; an event keeps its length over a clock change. */
export function shiftEvent(
  event: CalendarEvent,
  { days = 0, minutes = 0, longer = 0 }: Shift,
  timeZone: string,
) {
  const length = (Date.parse(event.end) - Date.parse(event.start)) / 60_000;
  const at = toZoned(event.start, timeZone);
  const total = at.minutes + minutes;
  const carried = Math.floor(total / 1440);
  const start = fromZoned(
    { day: addDays(at.day, days + carried), minutes: total - carried * 1440 },
    timeZone,
  );
  const end = new Date(Date.parse(start) + Math.max(shortest, length + longer) * 60_000).toISOString();
  return { start, end };
}

import type { CalendarEvent } from "#components/shared/calendar/calendar-types.ts";
import { addDays, toZoned } from "#components/shared/zoned-time.ts";

/** An event on one day: minutes from its midnight, and its lane among those at the same time. */
export type PlacedEvent = { event: CalendarEvent; from: number; to: number; lane: number; lanes: number };

const dayMinutes = 24 * 60;
/** The least that is drawn, so that a short event can be read and pressed. */
const shortest = 30;

/** The days an event touches. */
export function daysOf(event: CalendarEvent, timeZone: string): string[] {
  const first = toZoned(event.start, timeZone).day;
  const end = toZoned(event.end, timeZone);
  const last = end.minutes === 0 && end.day > first ? addDays(end.day, -1) : end.day;
  const days = [first];
  while ((days.at(-1) ?? last) < last) days.push(addDays(days.at(-1) ?? last, 1));
  return days;
}

function partOf(event: CalendarEvent, day: string, timeZone: string): Omit<PlacedEvent, "lane" | "lanes"> {
  const start = toZoned(event.start, timeZone);
  const end = toZoned(event.end, timeZone);
  const from = start.day < day ? 0 : start.minutes;
  const to = end.day > day ? dayMinutes : end.minutes;
  return { event, from, to: Math.min(dayMinutes, Math.max(to, from + shortest)) };
}

/** The timed events of a day side by side: those that overlap share its width. */
export function placeEvents(events: readonly CalendarEvent[], day: string, timeZone: string): PlacedEvent[] {
  const parts = events
    .filter((event) => !event.allDay && daysOf(event, timeZone).includes(day))
    .map((event) => ({ ...partOf(event, day, timeZone), lane: 0, lanes: 1 }))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  let cluster: PlacedEvent[] = [];
  let clusterEnd = -1;
  const close = () => {
    const lanes = Math.max(0, ...cluster.map((part) => part.lane)) + 1;
    for (const part of cluster) part.lanes = lanes;
  };
  for (const part of parts) {
    if (part.from >= clusterEnd) {
      close();
      cluster = [];
    }
    const busy = new Set(cluster.filter((other) => other.to > part.from).map((other) => other.lane));
    while (busy.has(part.lane)) part.lane += 1;
    cluster.push(part);
    clusterEnd = Math.max(clusterEnd, part.to);
  }
  close();
  return parts;
}

import type { CalendarEvent, CalendarTone } from "#components/shared/calendar/calendar-types.ts";
import type { CalendarItem } from "#lib/domains/activities/contract.ts";

const halfHour = 1_800_000;
const tones: Partial<Record<CalendarItem["kind"], CalendarTone>> = { visit: "ok", meeting: "warn" };

function toneOf(item: CalendarItem): CalendarTone {
  if (item.type === "activity" || item.status === "done") return "neutral";
  if (item.priority === "urgent") return "danger";
  return tones[item.kind] ?? "accent";
}

/** A task or activity as a calendar draws it; without an end it takes half an hour. */
export function calendarEvent(item: CalendarItem, withOwner: boolean): CalendarEvent {
  const about = item.customer ?? item.opportunity ?? item.contact ?? item.lead;
  const detail = [withOwner ? item.owner?.name : null, about?.name].filter(Boolean).join(" · ");
  const end = item.endsAt ?? new Date(Date.parse(item.startsAt) + halfHour).toISOString();
  return {
    id: item.id,
    title: item.title,
    start: item.startsAt,
    end,
    allDay: item.allDay,
    tone: toneOf(item),
    movable: item.editable,
    ...(detail && { detail }),
  };
}

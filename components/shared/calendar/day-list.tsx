"use client";
import { useTranslations } from "next-intl";
import type { CalendarProps } from "#components/shared/calendar/calendar-types.ts";
import { shownDays } from "#components/shared/calendar/day-grid.ts";
import { EventChip } from "#components/shared/calendar/event-chip.tsx";
import { daysOf } from "#components/shared/calendar/place-events.ts";
import type { CalendarState } from "#components/shared/calendar/use-calendar.ts";
import { useDayNames } from "#components/shared/calendar/use-day-names.ts";
import { cn } from "#components/ui/cn.ts";

type DayListProps = CalendarProps & { state: CalendarState; hintId: string };

/** The calendar on a phone: one day after another. */
export function DayList({ view, day, today, timeZone, state, hintId, open, label }: DayListProps) {
  const t = useTranslations("records.calendar");
  const names = useDayNames();
  const sorted = [...state.shown].sort((a, b) => a.start.localeCompare(b.start));
  const days = shownDays(view, day)
    .filter((shown) => view !== "month" || shown.slice(0, 7) === day.slice(0, 7))
    .map((shown) => ({ shown, events: sorted.filter((event) => daysOf(event, timeZone).includes(shown)) }))
    .filter(({ events, shown }) => events.length > 0 || view !== "month" || shown === today);
  return (
    <section aria-label={label} className="scroll-quiet min-h-0 flex-1 overflow-y-auto px-4 pb-4 md:hidden">
      {days.map(({ shown, events }) => (
        <div key={shown}>
          <h2
            className={cn(
              "sticky top-0 bg-canvas py-2 text-sm font-semibold",
              shown === today && "text-accent-text",
            )}
          >
            {names.full(shown)}
          </h2>
          {events.length === 0 ? <p className="text-sm text-ink-3">{t("free")}</p> : null}
          <ul className="flex flex-col gap-1.5">
            {events.map((event) => (
              <li key={event.id}>
                <EventChip
                  block
                  event={event}
                  timeZone={timeZone}
                  hintId={hintId}
                  className="min-h-11 w-full py-2 text-sm"
                  open={() => open(event)}
                  onKeyDown={(press) => state.onKeyDown(press, event, "minutes")}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

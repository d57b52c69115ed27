"use client";
import { useTranslations } from "next-intl";
import type { PointerEvent } from "react";
import type { CalendarEvent, CalendarProps } from "#components/shared/calendar/calendar-types.ts";
import { shownDays } from "#components/shared/calendar/day-grid.ts";
import { EventChip } from "#components/shared/calendar/event-chip.tsx";
import { daysOf } from "#components/shared/calendar/place-events.ts";
import type { CalendarState } from "#components/shared/calendar/use-calendar.ts";
import { useDayNames } from "#components/shared/calendar/use-day-names.ts";
import { usePointerDrag } from "#components/shared/drag/use-pointer-drag.ts";
import { cn } from "#components/ui/cn.ts";

type MonthViewProps = CalendarProps & { state: CalendarState; hintId: string };
type Held = { event: CalendarEvent; day: string };
type DayCellProps = MonthViewProps & {
  shown: string;
  events: CalendarEvent[];
  over: boolean;
  begin: (press: PointerEvent, held: Held) => void;
};

/** As many as fit; the rest are behind a press. */
const most = 3;
const dayMs = 86_400_000;

const dayAt = ({ x, y }: { x: number; y: number }): string | null =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-day]")?.dataset.day ?? null;

function DayCell({ shown, events, over, begin, ...props }: DayCellProps) {
  const t = useTranslations("records.calendar");
  const names = useDayNames();
  const { day, today, timeZone, hintId, open, change, state, move } = props;
  return (
    <td
      data-day={shown}
      className={cn(
        "h-28 border-r border-b border-line p-1 align-top",
        shown.slice(0, 7) === day.slice(0, 7) ? "bg-surface" : "bg-canvas text-ink-3",
        over && "shadow-[inset_0_0_0_2px_var(--ring)]",
      )}
    >
      <button
        type="button"
        aria-label={names.full(shown)}
        aria-current={shown === today ? "date" : undefined}
        onClick={() => change("day", shown)}
        className="mb-0.5 inline-flex size-6 items-center justify-center rounded-full text-sm hover:bg-hover aria-[current]:bg-accent aria-[current]:text-accent-ink"
      >
        {names.date(shown)}
      </button>
      <div className="flex flex-col gap-0.5">
        {events.slice(0, most).map((event) => (
          <EventChip
            key={event.id}
            event={event}
            timeZone={timeZone}
            hintId={hintId}
            open={() => open(event)}
            onKeyDown={(press) => state.onKeyDown(press, event, "weeks")}
            {...(move &&
              event.movable && {
                onPointerDown: (press: PointerEvent) => begin(press, { event, day: shown }),
              })}
          />
        ))}
        {events.length > most ? (
          <button
            type="button"
            onClick={() => change("day", shown)}
            className="rounded-sm px-1.5 text-left text-xs text-ink-2 hover:bg-hover"
          >
            {t("more", { count: events.length - most })}
          </button>
        ) : null}
      </div>
    </td>
  );
}

/** A month in whole weeks; events are dragged to another day. */
export function MonthView(props: MonthViewProps) {
  const { day, timeZone, state, label } = props;
  const names = useDayNames();
  const days = shownDays("month", day);
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
  const { drag, begin } = usePointerDrag<Held>({
    onDrop: (last) => {
      const to = dayAt(last);
      const by = to ? Math.round((Date.parse(to) - Date.parse(last.data.day)) / dayMs) : 0;
      if (by !== 0) void state.shift(last.data.event, { days: by });
    },
  });
  const over = drag && dayAt(drag);
  const sorted = [...state.shown].sort((a, b) => a.start.localeCompare(b.start));
  return (
    <div data-drag-scroll className="scroll-quiet min-h-0 flex-1 overflow-y-auto">
      <table aria-label={label} className="h-full w-full table-fixed border-separate border-spacing-0">
        <thead>
          <tr>
            {(weeks[0] ?? []).map((head) => (
              <th
                key={head}
                scope="col"
                className="sticky top-0 z-10 h-8 border-b border-line bg-canvas text-xs font-medium text-ink-3"
              >
                {names.weekday(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((shown) => (
                <DayCell
                  key={shown}
                  {...props}
                  shown={shown}
                  events={sorted.filter((event) => daysOf(event, timeZone).includes(shown))}
                  over={over === shown}
                  begin={begin}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

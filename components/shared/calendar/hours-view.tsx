"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { CalendarEvent, CalendarProps } from "#components/shared/calendar/calendar-types.ts";
import { shownDays } from "#components/shared/calendar/day-grid.ts";
import { EventChip } from "#components/shared/calendar/event-chip.tsx";
import { HoursDay } from "#components/shared/calendar/hours-day.tsx";
import { daysOf } from "#components/shared/calendar/place-events.ts";
import type { CalendarState } from "#components/shared/calendar/use-calendar.ts";
import { useDayNames } from "#components/shared/calendar/use-day-names.ts";
import { type Drag, usePointerDrag } from "#components/shared/drag/use-pointer-drag.ts";

export type HoursViewProps = CalendarProps & { state: CalendarState; hintId: string };
export type Held = { event: CalendarEvent; day: string; resize: boolean };

const hourHeight = 48;
const firstHour = 8;
const dayMs = 86_400_000;
const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** Pixels as minutes, in quarters of an hour. */
const minutesOf = (pixels: number) => Math.round((pixels / hourHeight) * 4) * 15;

const dayAt = ({ x, y }: { x: number; y: number }): string | null =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-day]")?.dataset.day ?? null;

/** What a drag means by now: longer, or later and on another day. */
function shiftOf(drag: Drag<Held>) {
  const { day, resize } = drag.data;
  if (resize) return { longer: minutesOf(drag.dy) };
  const to = dayAt(drag);
  return {
    minutes: minutesOf(drag.dy),
    days: to ? Math.round((Date.parse(to) - Date.parse(day)) / dayMs) : 0,
  };
}

function DayHeads({ days, ...props }: HoursViewProps & { days: string[] }) {
  const t = useTranslations("records.calendar");
  const names = useDayNames();
  const { today, change, state, timeZone, open, hintId } = props;
  return (
    <div className="sticky top-0 z-20 flex border-b border-line bg-canvas">
      <div className="flex w-12 shrink-0 items-end justify-end pr-1 pb-1 text-[11px] text-ink-3">
        {t("allDay")}
      </div>
      {days.map((day) => (
        <div key={day} className="min-w-0 flex-1 border-l border-line p-1">
          <button
            type="button"
            aria-current={day === today ? "date" : undefined}
            onClick={() => change("day", day)}
            className="mb-1 flex h-7 w-full items-center justify-center gap-1 rounded-md text-sm text-ink-2 hover:bg-hover aria-[current]:font-semibold aria-[current]:text-accent-text"
          >
            {names.weekday(day)}
            <span>{names.date(day)}</span>
            <span className="sr-only">{names.full(day)}</span>
          </button>
          {state.shown
            .filter((event) => event.allDay && daysOf(event, timeZone).includes(day))
            .map((event) => (
              <EventChip
                key={event.id}
                event={event}
                timeZone={timeZone}
                hintId={hintId}
                className="mb-0.5 w-full"
                open={() => open(event)}
                onKeyDown={(press) => state.onKeyDown(press, event, "weeks")}
              />
            ))}
        </div>
      ))}
    </div>
  );
}

/** One day or a week by the hour; events are dragged to another time and pulled longer. */
export function HoursView(props: HoursViewProps) {
  const { view, day, state } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const days = shownDays(view, day);
  const { drag, begin } = usePointerDrag<Held>({
    onDrop: (last) => void state.shift(last.data.event, shiftOf(last)),
  });
  useEffect(() => {
    scroller.current?.scrollTo({ top: firstHour * hourHeight - 8 });
  }, []);
  return (
    <div ref={scroller} data-drag-scroll className="scroll-quiet min-h-0 flex-1 overflow-y-auto">
      <DayHeads {...props} days={days} />
      <div className="flex" style={{ height: 24 * hourHeight }}>
        <div aria-hidden className="relative w-12 shrink-0 text-right text-[11px] text-ink-3">
          {hours.slice(1).map((hour) => (
            <span key={hour} className="absolute right-1 -translate-y-1/2" style={{ top: hour * hourHeight }}>
              {String(hour).padStart(2, "0")}:00
            </span>
          ))}
        </div>
        {days.map((shown) => (
          <HoursDay
            key={shown}
            {...props}
            shown={shown}
            held={drag?.data.event.id ?? null}
            ghost={drag ? { event: drag.data.event, shift: shiftOf(drag) } : null}
            begin={begin}
          />
        ))}
      </div>
    </div>
  );
}

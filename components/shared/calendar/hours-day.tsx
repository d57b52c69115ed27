"use client";
import { useTranslations } from "next-intl";
import type { MouseEvent, PointerEvent } from "react";
import type { CalendarEvent } from "#components/shared/calendar/calendar-types.ts";
import { EventChip } from "#components/shared/calendar/event-chip.tsx";
import type { Held, HoursViewProps } from "#components/shared/calendar/hours-view.tsx";
import { type PlacedEvent, placeEvents } from "#components/shared/calendar/place-events.ts";
import { type Shift, shiftEvent } from "#components/shared/calendar/shift-event.ts";
import { useDayNames } from "#components/shared/calendar/use-day-names.ts";
import { dateFormat } from "#components/shared/intl-formats.ts";
import { fromZoned } from "#components/shared/zoned-time.ts";
import { cn } from "#components/ui/cn.ts";

type HoursDayProps = HoursViewProps & {
  shown: string;
  /** The event being dragged, drawn where it would land. */
  held: string | null;
  ghost: { event: CalendarEvent; shift: Shift } | null;
  begin: (press: PointerEvent, held: Held) => void;
};

const dayMinutes = 1440;
const percent = (part: number) => `${part * 100}%`;

const boxOf = ({ from, to, lane, lanes }: PlacedEvent) => ({
  top: percent(from / dayMinutes),
  height: `calc(${percent((to - from) / dayMinutes)} - 2px)`,
  left: percent(lane / lanes),
  width: `calc(${percent(1 / lanes)} - 3px)`,
});

function Block({
  placed,
  ghosted,
  begin,
  ...props
}: HoursDayProps & { placed: PlacedEvent; ghosted: boolean }) {
  const t = useTranslations("records.calendar");
  const { shown, timeZone, hintId, open, state, move } = props;
  const { event } = placed;
  const movable = move !== undefined && event.movable === true;
  return (
    <div className={cn("absolute", ghosted && "opacity-40")} style={boxOf(placed)}>
      <EventChip
        block
        event={event}
        timeZone={timeZone}
        hintId={hintId}
        // Half an hour has room for one line.
        className={cn(
          "h-full w-full",
          placed.to - placed.from < 45 && "[&>span]:line-clamp-1 [&>span+span]:hidden",
        )}
        open={() => open(event)}
        onKeyDown={(press) => state.onKeyDown(press, event, "minutes")}
        {...(movable && {
          onPointerDown: (press: PointerEvent) => begin(press, { event, day: shown, resize: false }),
        })}
      />
      {movable ? (
        <span
          aria-hidden
          title={t("resize")}
          onPointerDown={(press) => begin(press, { event, day: shown, resize: true })}
          className="absolute inset-x-0 bottom-0 h-2 cursor-ns-resize touch-none"
        />
      ) : null}
    </div>
  );
}

/** The hours of one day. */
export function HoursDay(props: HoursDayProps) {
  const { shown, state, timeZone, held, ghost, create, today } = props;
  const names = useDayNames();
  const placed = placeEvents(state.shown, shown, timeZone);
  const landing = ghost && { ...ghost.event, ...shiftEvent(ghost.event, ghost.shift, timeZone) };
  const [target] = landing ? placeEvents([landing], shown, timeZone) : [];
  function onDoubleClick(press: MouseEvent<HTMLElement>) {
    if (press.target !== press.currentTarget) return;
    const box = press.currentTarget.getBoundingClientRect();
    const minutes = Math.floor(((press.clientY - box.top) / box.height) * 48) * 30;
    const at = (later: number) => fromZoned({ day: shown, minutes: minutes + later }, timeZone);
    create?.(at(0), at(60));
  }
  return (
    <section
      aria-label={names.full(shown)}
      data-day={shown}
      onDoubleClick={onDoubleClick}
      className={cn(
        "relative min-w-0 flex-1 border-l border-line bg-[repeating-linear-gradient(to_bottom,transparent_0_47px,var(--line)_47px_48px)]",
        shown === today ? "bg-accent-soft/30" : "bg-surface",
      )}
    >
      {placed.map((part) => (
        <Block key={part.event.id} {...props} placed={part} ghosted={part.event.id === held} />
      ))}
      {target ? (
        <div
          aria-hidden
          className="pointer-events-none absolute rounded-sm border border-accent bg-accent-soft px-1.5 text-xs text-accent-text"
          style={boxOf(target)}
        >
          {dateFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).formatRange(
            new Date(target.event.start),
            new Date(target.event.end),
          )}
        </div>
      ) : null}
    </section>
  );
}

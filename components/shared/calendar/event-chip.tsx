"use client";
import { useLocale, useTranslations } from "next-intl";
import type { CSSProperties, KeyboardEvent, PointerEvent } from "react";
import type { CalendarEvent, CalendarTone } from "#components/shared/calendar/calendar-types.ts";
import { dateFormat } from "#components/shared/intl-formats.ts";
import { cn } from "#components/ui/cn.ts";

type EventChipProps = {
  event: CalendarEvent;
  timeZone: string;
  hintId: string;
  /** A block in the hours of a day, or one line in a list. */
  block?: boolean;
  className?: string;
  style?: CSSProperties;
  open: () => void;
  onPointerDown?: (event: PointerEvent) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
};

const tones: Record<CalendarTone, string> = {
  accent: "bg-accent-soft text-accent-text border-l-accent",
  neutral: "bg-hover text-ink border-l-line-strong",
  ok: "bg-ok-soft text-ok border-l-ok",
  warn: "bg-warn-soft text-warn border-l-warn",
  danger: "bg-danger-soft text-danger border-l-danger",
};

/** An event that can be opened, and dragged when it may move. */
export function EventChip({
  event,
  timeZone,
  hintId,
  block = false,
  className,
  style,
  open,
  ...handlers
}: EventChipProps) {
  const t = useTranslations("records.calendar");
  const locale = useLocale();
  const clock = dateFormat(locale, {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const time = event.allDay ? t("allDay") : clock.format(new Date(event.start));
  return (
    <button
      type="button"
      onClick={open}
      aria-describedby={event.movable ? hintId : undefined}
      {...handlers}
      style={style}
      className={cn(
        "block min-w-0 overflow-hidden rounded-sm border-l-2 px-1.5 text-left text-xs select-none hover:brightness-95 dark:hover:brightness-110",
        block ? "flex flex-col justify-start py-0.5" : "h-5.5 truncate leading-5.5",
        event.movable && handlers.onPointerDown && "cursor-grab",
        tones[event.tone ?? "accent"],
        className,
      )}
    >
      <span className={cn(block && "line-clamp-2 shrink-0")}>
        <span className="mr-1">{time}</span>
        <span className="font-medium">{event.title}</span>
      </span>
      {event.detail ? <span className={cn(block ? "block truncate" : "ml-1")}>{event.detail}</span> : null}
    </button>
  );
}

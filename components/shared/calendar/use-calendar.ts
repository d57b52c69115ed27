"use client";
import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import type { CalendarEvent, CalendarProps } from "#components/shared/calendar/calendar-types.ts";
import { type Shift, shiftEvent } from "#components/shared/calendar/shift-event.ts";
import { dateFormat } from "#components/shared/intl-formats.ts";
import { toastStore } from "#components/ui/toast-store.ts";

type Times = { start: string; end: string };

const step = 15;

/** What Alt with a key does to an event: arrows move it, with Shift up and down change its length. */
function shiftOf(event: KeyboardEvent, vertical: "minutes" | "weeks"): Shift | null {
  if (!event.altKey) return null;
  const way = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (way && vertical === "weeks") return { days: way * 7 };
  if (way) return event.shiftKey ? { longer: way * step } : { minutes: way * step };
  const days = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  return days ? { days } : null;
}

/** Moving events: shown at once, taken back with the reason when refused, told to those who listen. */
export function useCalendar({ events, timeZone, move }: CalendarProps) {
  const t = useTranslations("records.calendar");
  const locale = useLocale();
  const [moved, setMoved] = useState<ReadonlyMap<string, Times>>(new Map());
  const [said, setSaid] = useState("");
  const format = dateFormat(locale, { timeZone, dateStyle: "medium", timeStyle: "short" });
  const shown = events.map((event) => ({ ...event, ...moved.get(event.id) }));
  const settle = (id: string) => setMoved((known) => new Map([...known].filter(([other]) => other !== id)));

  async function shift(event: CalendarEvent, by: Shift) {
    if (!move || !event.movable) return;
    const next = shiftEvent(event, by, timeZone);
    if (next.start === event.start && next.end === event.end) return;
    setMoved((known) => new Map(known).set(event.id, next));
    setSaid(
      t("moved", { title: event.title, time: format.formatRange(new Date(next.start), new Date(next.end)) }),
    );
    const result = await move(event, next.start, next.end).catch(() => ({
      ok: false as const,
      message: t("failed"),
    }));
    if (result.ok) return;
    settle(event.id);
    setSaid(t("refused", { title: event.title, reason: result.message }));
    toastStore.show(result.message, "danger");
  }

  function onKeyDown(press: KeyboardEvent, event: CalendarEvent, vertical: "minutes" | "weeks") {
    const by = shiftOf(press, vertical);
    if (!by) return;
    press.preventDefault();
    void shift(event, by);
  }
  return { shown, said, shift, onKeyDown };
}
export type CalendarState = ReturnType<typeof useCalendar>;

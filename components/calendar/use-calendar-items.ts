"use client";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import { loadCalendar } from "#app/(workspace)/calendar/actions.ts";
import type { CalendarView } from "#components/shared/calendar/calendar-types.ts";
import { shownDays } from "#components/shared/calendar/day-grid.ts";
import { useDebounced } from "#components/shared/use-debounced.ts";
import { useServerEvent } from "#components/shared/use-server-event.ts";
import { toastStore } from "#components/ui/toast-store.ts";
import type { CalendarPage } from "#lib/domains/activities/contract.ts";

export type Whose = "me" | "team";
const none: CalendarPage = { items: [], cut: false };

/** What lies in the days shown, read again when they change or others work on them. */
export function useCalendarItems(view: CalendarView, day: string, whose: Whose) {
  const t = useTranslations("agenda");
  const [page, setPage] = useState(none);
  const [busy, setBusy] = useState(true);
  const [attempt, setAttempt] = useState(0);
  const days = shownDays(view, day);
  const key = `${days[0]} ${days.at(-1)} ${whose} ${attempt}`;
  const read = useEffectEvent(() =>
    loadCalendar({
      from: days[0] ?? day,
      to: days.at(-1) ?? day,
      ...(whose === "team" && { team: "mine" }),
    }),
  );
  const failed = useEffectEvent(() => toastStore.show(t("failed"), "danger"));
  useEffect(() => {
    let late = key === "";
    async function run() {
      setBusy(true);
      try {
        const fresh = await read();
        if (!late) setPage(fresh);
      } catch {
        if (!late) failed();
      }
      if (!late) setBusy(false);
    }
    void run();
    return () => {
      late = true;
    };
  }, [key]);
  const again = useDebounced(() => setAttempt((count) => count + 1), 200);
  useServerEvent("entity:changed", (event) => {
    if (event.type === "task" || event.type === "activity") again();
  });
  return { ...page, busy, again };
}

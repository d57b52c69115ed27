"use client";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { type CalendarProps, calendarViews } from "#components/shared/calendar/calendar-types.ts";
import { shownDays, stepView } from "#components/shared/calendar/day-grid.ts";
import { DayList } from "#components/shared/calendar/day-list.tsx";
import { HoursView } from "#components/shared/calendar/hours-view.tsx";
import { MonthView } from "#components/shared/calendar/month-view.tsx";
import { useCalendar } from "#components/shared/calendar/use-calendar.ts";
import { useDayNames } from "#components/shared/calendar/use-day-names.ts";
import { Button } from "#components/ui/button.tsx";
import { Segmented } from "#components/ui/segmented.tsx";

function CalendarBar({ view, day, today, change }: CalendarProps) {
  const t = useTranslations("records.calendar");
  const names = useDayNames();
  const shown = shownDays(view, day);
  const [first = day, last = day] = [shown[0], shown.at(-1)];
  const titles = { month: names.month(day), day: names.full(day), week: names.span(first, last) };
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-2 border-b border-line px-4 py-2">
      <Button size="icon" aria-label={t("earlier")} onClick={() => change(view, stepView(view, day, -1))}>
        <ChevronLeft aria-hidden />
      </Button>
      <Button size="icon" aria-label={t("later")} onClick={() => change(view, stepView(view, day, 1))}>
        <ChevronRight aria-hidden />
      </Button>
      <Button onClick={() => change(view, today)}>{t("today")}</Button>
      <h2 aria-live="polite" className="text-base font-semibold">
        {titles[view]}
      </h2>
      <Segmented
        label={t("view")}
        className="ml-auto"
        value={view}
        choices={calendarViews.map((key) => ({ key, label: t(`views.${key}`) }))}
        choose={(next) => change(next, day)}
      />
    </div>
  );
}

/** Day, week and month; on a phone a list of days. */
export function Calendar(props: CalendarProps) {
  const t = useTranslations("records.calendar");
  const hintId = useId();
  const state = useCalendar(props);
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <p id={hintId} className="sr-only">
        {t("keys")}
      </p>
      <p aria-live="assertive" className="sr-only">
        {state.said}
      </p>
      <CalendarBar {...props} />
      <div className="flex min-h-0 flex-1 flex-col max-md:hidden">
        {props.view === "month" ? (
          <MonthView {...props} state={state} hintId={hintId} />
        ) : (
          <HoursView {...props} state={state} hintId={hintId} />
        )}
      </div>
      <DayList {...props} state={state} hintId={hintId} />
    </div>
  );
}

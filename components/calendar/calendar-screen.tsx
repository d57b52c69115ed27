"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { loadTask, moveTaskAction } from "#app/(workspace)/calendar/actions.ts";
import { ActivityDialog } from "#components/calendar/activity-dialog.tsx";
import { CalendarActions } from "#components/calendar/calendar-actions.tsx";
import { calendarEvent } from "#components/calendar/calendar-event.ts";
import { useCalendarItems, type Whose } from "#components/calendar/use-calendar-items.ts";
import { Calendar } from "#components/shared/calendar/calendar.tsx";
import type { CalendarEvent, CalendarView } from "#components/shared/calendar/calendar-types.ts";
import { PageHeader } from "#components/shared/page-header.tsx";
import { TaskDialog } from "#components/shared/tasks/task-dialog.tsx";
import { timeZone } from "#components/shared/time-zone.ts";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { fromZoned } from "#components/shared/zoned-time.ts";
import { toastStore } from "#components/ui/toast-store.ts";
import type { CalendarItem } from "#lib/domains/activities/contract.ts";
import type { ObjectSpec, RecordDto } from "#lib/platform/records/contract.ts";

type Open = { task: RecordDto | Record<string, unknown> } | { activity: CalendarItem } | null;
const morning = 9 * 60;

/** The hour that a plan made by the button begins with. */
const firstHour = (day: string): [startsAt: string, endsAt: string] => [
  fromZoned({ day, minutes: morning }, timeZone),
  fromZoned({ day, minutes: morning + 60 }, timeZone),
];

/** Plans and what took place, for oneself or one's team. */
export function CalendarScreen({ spec, today }: { spec: ObjectSpec; today: string }) {
  const t = useTranslations("agenda");
  const { rights } = useViewer();
  const [{ view, day }, turn] = useState<{ view: CalendarView; day: string }>({ view: "week", day: today });
  const [whose, setWhose] = useState<Whose>("me");
  const [open, setOpen] = useState<Open>(null);
  const { items, cut, busy, again } = useCalendarItems(view, day, whose);
  const mayPlan = rights.includes("task.create");
  const plan = (startsAt: string, endsAt: string) =>
    setOpen({ task: { kind: "visit", priority: "normal", startsAt, endsAt } });

  async function show(event: CalendarEvent) {
    const item = items.find((known) => known.id === event.id);
    if (item?.type === "activity") return setOpen({ activity: item });
    const task = await loadTask(event.id).catch(() => null);
    if (task) setOpen({ task });
    else toastStore.show(t("gone"), "danger");
  }
  async function move(event: CalendarEvent, startsAt: string, endsAt: string) {
    const version = items.find((known) => known.id === event.id)?.version;
    const result = await moveTaskAction({ id: event.id, ...(version && { version }), startsAt, endsAt });
    again();
    return result;
  }
  const finish = () => {
    setOpen(null);
    again();
  };
  return (
    <>
      <PageHeader
        title={t("title")}
        meta={cut ? t("cut") : null}
        actions={
          <CalendarActions
            whose={whose}
            choose={setWhose}
            plan={mayPlan ? () => plan(...firstHour(day)) : null}
          />
        }
      />
      <div aria-busy={busy} className="flex min-h-0 flex-1 flex-col">
        <Calendar
          label={t("title")}
          events={items.map((item) => calendarEvent(item, whose === "team"))}
          view={view}
          day={day}
          today={today}
          timeZone={timeZone}
          change={(nextView, nextDay) => turn({ view: nextView, day: nextDay })}
          open={(event) => void show(event)}
          {...(mayPlan && { create: plan })}
          {...(rights.includes("task.update") && { move })}
        />
      </div>
      {open && "task" in open ? (
        <TaskDialog spec={spec} task={open.task} done={finish} close={() => setOpen(null)} />
      ) : null}
      {open && "activity" in open ? (
        <ActivityDialog item={open.activity} close={() => setOpen(null)} />
      ) : null}
    </>
  );
}

"use client";
import { AlarmClock, Check, Undo2 } from "lucide-react";
import Link from "next/link";
import { useLocale, useNow, useTranslations } from "next-intl";
import { formatDate } from "#components/shared/format-date.ts";
import { recordHref } from "#components/shared/shell/record-href.ts";
import { timeZone } from "#components/shared/time-zone.ts";
import { toZoned } from "#components/shared/zoned-time.ts";
import { snoozeTimes } from "#components/today/snooze-times.ts";
import type { TaskActs } from "#components/today/use-task-acts.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Button, buttonVariants } from "#components/ui/button.tsx";
import { cn } from "#components/ui/cn.ts";
import { Menu } from "#components/ui/menu.tsx";
import type { RecordDto } from "#lib/platform/records/contract.ts";

type TaskLineProps = {
  task: RecordDto;
  acts: TaskActs;
  mayEdit: boolean;
  late: boolean;
  open: () => void;
};
type Named = { id: string; name: string };
const links = ["customer", "opportunity", "contact", "lead"] as const;
const two = (number: number) => String(number).padStart(2, "0");

function When({ task, late }: { task: RecordDto; late: boolean }) {
  const locale = useLocale();
  const now = useNow();
  const at = (task.startsAt ?? task.dueAt) as string | null;
  if (!at) return null;
  const { day, minutes } = toZoned(at, timeZone);
  const clock = task.allDay ? "" : `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  const isToday = day === toZoned(now.toISOString(), timeZone).day;
  const text = isToday ? clock : formatDate(at, locale, now, { weekday: false, time: !task.allDay });
  return (
    <time dateTime={at} className={cn("tabular-nums", late && "font-medium text-danger")}>
      {text}
    </time>
  );
}

function About({ task }: { task: RecordDto }) {
  return links.map((object) => {
    const record = task[object] as Named | null | undefined;
    const href = record ? recordHref(object, record.id) : null;
    return record && href ? (
      <Link key={object} href={href} className="min-w-0 truncate hover:text-accent-text hover:underline">
        {record.name}
      </Link>
    ) : null;
  });
}

function Acts({ task, acts }: Pick<TaskLineProps, "task" | "acts">) {
  const t = useTranslations("today");
  const now = useNow();
  const name = String(task.title);
  const acted = acts.acted.get(task.id);
  if (acted?.did === "done")
    return (
      <Button size="sm" disabled={acted.busy} onClick={() => void acts.reopen(task)}>
        <Undo2 aria-hidden />
        {t("undo")}
      </Button>
    );
  return (
    <Menu
      label={t("snooze", { name })}
      align="end"
      trigger={<AlarmClock aria-hidden />}
      triggerClassName={buttonVariants({ size: "icon", variant: "ghost" })}
      items={snoozeTimes(now, timeZone).map(({ kind, until }) => ({
        key: kind,
        icon: null,
        label: t(`snoozeTo.${kind}`),
        choose: () => void acts.snooze(task, until),
      }))}
    />
  );
}

/** One thing to do: pressed once it is done. */
export function TaskLine({ task, acts, mayEdit, late, open }: TaskLineProps) {
  const t = useTranslations("today");
  const kinds = useTranslations("choices.task");
  const acted = acts.acted.get(task.id);
  const isDone = acted?.did === "done";
  const urgent = task.priority === "urgent" || task.priority === "high";
  const name = String(task.title);
  return (
    <li className={cn("flex items-center gap-2 py-1.5 pr-2 pl-1", acted && "opacity-60")}>
      {mayEdit ? (
        <button
          type="button"
          aria-label={t(isDone ? "isDone" : "complete", { name })}
          disabled={acted !== undefined}
          onClick={() => void acts.complete(task)}
          className="inline-flex size-9 shrink-0 items-center justify-center rounded-md hover:bg-hover coarse:size-11"
        >
          <span
            className={cn(
              "inline-flex size-5 items-center justify-center rounded-full border-2 border-line-strong text-accent-ink",
              isDone && "border-accent bg-accent",
            )}
          >
            {isDone ? <Check aria-hidden className="size-3.5" /> : null}
          </span>
        </button>
      ) : null}
      <div className="min-w-0 flex-1">
        <button
          type="button"
          onClick={open}
          className={cn(
            "max-w-full text-left font-medium break-words hover:text-accent-text",
            isDone && "line-through",
          )}
        >
          {name}
        </button>
        <p className="flex min-w-0 flex-wrap items-center gap-x-2 text-sm text-ink-3">
          <When task={task} late={late} />
          {task.kind && task.kind !== "task" ? <span>{kinds(`kind.${String(task.kind)}`)}</span> : null}
          {urgent ? <Badge tone="warn">{kinds(`priority.${String(task.priority)}`)}</Badge> : null}
          <About task={task} />
        </p>
      </div>
      {mayEdit ? <Acts task={task} acts={acts} /> : null}
    </li>
  );
}

"use client";
import {
  CalendarCheck,
  CalendarClock,
  CircleAlert,
  Clock3,
  type LucideIcon,
  UserRoundPlus,
} from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { TaskLine } from "#components/today/task-line.tsx";
import { TodayPart } from "#components/today/today-part.tsx";
import type { TaskActs } from "#components/today/use-task-acts.ts";
import type { TodayPart as Part, Today } from "#lib/domains/activities/contract.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";

const icons: Record<Part, LucideIcon> = {
  overdue: CircleAlert,
  due: Clock3,
  planned: CalendarCheck,
  upcoming: CalendarClock,
  assigned: UserRoundPlus,
};

type TodayTasksProps = {
  parts: readonly Part[];
  today: Today;
  acts: TaskActs;
  mayEdit: boolean;
  open: (task: RecordDto) => void;
};

/** Tasks and plans of the day, by when they are due; parts with nothing in them are left out. */
export function TodayTasks({ parts, today, acts, mayEdit, open }: TodayTasksProps) {
  const t = useTranslations("today");
  return parts.map((part) => {
    const { total, items } = today[part];
    if (total === 0) return null;
    return (
      <TodayPart
        key={part}
        icon={icons[part]}
        title={t(`parts.${part}`)}
        total={total}
        tone={part === "overdue" ? "danger" : undefined}
        foot={
          total > items.length ? (
            <Link href="/calendar" className="text-accent-text hover:underline">
              {t("rest", { count: total - items.length })}
            </Link>
          ) : null
        }
      >
        {items.map((task) => (
          <TaskLine
            key={task.id}
            task={task}
            acts={acts}
            mayEdit={mayEdit}
            late={part === "overdue"}
            open={() => open(task)}
          />
        ))}
      </TodayPart>
    );
  });
}

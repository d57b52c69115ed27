import { dayOf, dayRange } from "#lib/platform/day-range.ts";
import { periodDays } from "#lib/platform/records/period-days.ts";
import type { DueState, TaskKind, TaskStatus } from "./contract.ts";

type Task = { kind: TaskKind; status: TaskStatus; dueAt: Date | null; endsAt: Date | null };
/** The moments that divide tasks: now, the first of tomorrow, of next week, and of the eighth day from now. */
export type Bounds = { at: Date; tomorrow: Date; nextWeek: Date; afterUpcoming: Date };

/** The bounds by the company's clock; weeks start on Monday. */
export function dueBounds(at: Date): Bounds {
  const today = dayOf(at);
  const firstOf = (unit: "day" | "week", offset: number): Date => {
    const day = periodDays({ unit, offset }, today).from ?? today;
    return new Date(dayRange(day, day).from);
  };
  return {
    at,
    tomorrow: firstOf("day", 1),
    nextWeek: firstOf("week", 1),
    afterUpcoming: firstOf("day", 8),
  };
}

/** When an unfinished task is due; null for one that is done with. A plan is late once it should be over. */
export function dueState(task: Task, bounds: Bounds): DueState | null {
  if (task.status === "done" || task.status === "cancelled") return null;
  if (!task.dueAt) return "none";
  if ((task.endsAt ?? task.dueAt) < bounds.at) return "overdue";
  if (task.dueAt < bounds.tomorrow) return "today";
  return task.dueAt < bounds.nextWeek ? "week" : "later";
}

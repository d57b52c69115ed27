import { dayOf, dayRange } from "#lib/platform/day-range.ts";
import { AppError } from "#lib/platform/errors.ts";
import type { TaskKind } from "./contract.ts";

const hourMs = 3_600_000;
const morningHours = 9;

type Times = { startsAt: Date | null; endsAt: Date | null; dueAt: Date | null; allDay: boolean };
type Timed = Times & { kind: TaskKind; remindAt: Date | null };

/** Throws when a plan has no beginning, or anything ends before it begins. */
export function refuseWrongTimes({ kind, startsAt, endsAt }: Omit<Timed, "remindAt">): void {
  if (kind !== "task" && !startsAt) {
    throw new AppError("invalid", "a plan without a beginning", { reason: "plan_needs_start" });
  }
  if (endsAt && (!startsAt || endsAt < startsAt)) {
    throw new AppError("invalid", "ends before it begins", { reason: "ends_before_start" });
  }
}

/** When to remind of something where nobody has said: an hour before, on whole days in the morning. */
export function reminderOf(due: Date | null, allDay: boolean, at: Date): Date | null {
  if (!due || due <= at) return null;
  const day = dayOf(due);
  const wanted = allDay
    ? new Date(Date.parse(dayRange(day, day).from) + morningHours * hourMs)
    : new Date(due.getTime() - hourMs);
  return wanted > at ? wanted : due;
}

type Move = { [K in keyof Times]?: Times[K] | undefined };

const shifted = (moment: Date | null, by: number): Date | null => moment && new Date(moment.getTime() + by);

/** The times of a task that was dragged: the length stays unless an end is given, and the reminder goes along. */
export function movedTimes(task: Timed, move: Move): Partial<Timed> {
  const was = task.startsAt ?? task.dueAt;
  const is = move.startsAt ?? (task.startsAt ? null : move.dueAt) ?? was;
  const by = was && is ? is.getTime() - was.getTime() : 0;
  const startsAt = move.startsAt ?? task.startsAt;
  return {
    startsAt,
    endsAt: move.endsAt ?? shifted(task.endsAt, by),
    dueAt: move.dueAt ?? shifted(task.dueAt, by),
    allDay: move.allDay ?? task.allDay,
    remindAt: shifted(task.remindAt, by),
  };
}

type Given = {
  kind?: TaskKind | undefined;
  startsAt?: string | null | undefined;
  endsAt?: string | null | undefined;
  dueAt?: string | null | undefined;
  allDay?: boolean | undefined;
  remindAt?: string | null | undefined;
};

const dateOf = (text: string | null | undefined): Date | null => (text ? new Date(text) : null);

/** A new task's values: its times checked, and a reminder where none was asked for or refused. */
export function withPlanTimes<G extends Given>(given: G, at: Date): G {
  const { kind = "task", allDay = false } = given;
  const [startsAt, endsAt] = [dateOf(given.startsAt), dateOf(given.endsAt)];
  const dueAt = (kind === "task" ? null : startsAt) ?? dateOf(given.dueAt) ?? startsAt;
  refuseWrongTimes({ kind, startsAt, endsAt, dueAt, allDay });
  if (given.remindAt !== undefined) return given;
  return { ...given, remindAt: reminderOf(dueAt, allDay, at)?.toISOString() ?? null };
}

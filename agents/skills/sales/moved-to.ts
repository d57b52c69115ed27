import type { RecordDto } from "#lib/platform/records/contract.ts";

/** When a task begins, or is due where it has no beginning; null where it has no day. */
export const startOf = (task: RecordDto): string | null =>
  typeof task.startsAt === "string" ? task.startsAt : typeof task.dueAt === "string" ? task.dueAt : null;

/** The fields of a task that is put on another moment: its length stays and its reminder goes along. */
export function movedTo(at: string, task: RecordDto): Record<string, unknown> {
  const before = startOf(task);
  const shift = before ? Date.parse(at) - Date.parse(before) : 0;
  const shifted = (moment: unknown) =>
    typeof moment === "string" ? new Date(Date.parse(moment) + shift).toISOString() : null;
  const remindAt = before ? shifted(task.remindAt) : null;
  const along = remindAt ? { remindAt } : {};
  if (typeof task.startsAt !== "string") return { dueAt: at, ...along };
  const ends = shifted(task.endsAt);
  return {
    startsAt: at,
    ...(ends && { endsAt: ends }),
    ...(typeof task.dueAt === "string" && { dueAt: ends && task.dueAt === task.endsAt ? ends : at }),
    ...along,
  };
}

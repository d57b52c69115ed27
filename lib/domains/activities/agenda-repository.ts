import { and, asc, isNull, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { activities } from "#db/schema/activities.ts";
import { tasks } from "#db/schema/tasks.ts";
import { now } from "#lib/platform/clock.ts";
import { oneOf } from "#lib/platform/records/one-of.ts";
import type { DueState, TodayPart } from "./contract.ts";
import { type Bounds, dueBounds } from "./due-state.ts";
import type { ActivityRow, TaskRow } from "./records-repository.ts";

// Said as the partial indexes say it.
const unfinished = sql`${tasks.status} in ('open', 'doing') and ${tasks.deletedAt} is null`;
const moment = (at: Date): SQL => sql`${at.toISOString()}::timestamptz`;
const over = sql`coalesce(${tasks.endsAt}, ${tasks.dueAt})`;

/** The rule of `dueState` as a condition. */
export function dueCondition(due: DueState): SQL {
  const { at, tomorrow, nextWeek } = dueBounds(now());
  const ahead = sql`${over} >= ${moment(at)}`;
  const conditions: Record<DueState, SQL> = {
    overdue: sql`${over} < ${moment(at)} and ${tasks.dueAt} < ${moment(at)}`,
    today: sql`${ahead} and ${tasks.dueAt} < ${moment(tomorrow)}`,
    week: sql`${ahead} and ${tasks.dueAt} >= ${moment(tomorrow)} and ${tasks.dueAt} < ${moment(nextWeek)}`,
    later: sql`${ahead} and ${tasks.dueAt} >= ${moment(tomorrow)} and ${tasks.dueAt} >= ${moment(nextWeek)}`,
    none: sql`${tasks.dueAt} is null`,
  };
  return sql`${unfinished} and ${conditions[due]}`;
}

/** More does not fit on a calendar; one more is read to know. */
export const mostItems = 1000;
/** A plan may have begun so long before the days that are looked at. */
const longestDays = 31;

/**
 * Tasks and plans of people that touch a stretch of time, in their order: what begins in it or within the day before, and
 * the few plans of more than a day that began earlier. Each is read from an index in its order.
 */
export async function selectPlanned(tx: Tx, people: string[], from: string, to: string): Promise<TaskRow[]> {
  const { startsAt, endsAt, dueAt, id } = tasks;
  // Said as the indexes say it.
  const shown = sql`${oneOf(tasks.ownerId, people)} and ${tasks.deletedAt} is null and ${tasks.status} <> 'cancelled'`;
  const begins = sql`(coalesce(${startsAt}, ${dueAt}))`;
  const dayBefore = sql`${from}::timestamptz - interval '1 day'`;
  const read = (where: SQL) =>
    tx
      .select()
      .from(tasks)
      .where(sql`${shown} and ${where}`)
      .orderBy(asc(begins), asc(id))
      .limit(mostItems + 1);
  const [within, long] = await Promise.all([
    read(sql`${begins} >= ${dayBefore} and ${begins} < ${to}::timestamptz
      and (${begins} >= ${from}::timestamptz or ${endsAt} >= ${from}::timestamptz and ${startsAt} is not null)`),
    read(sql`${endsAt} - ${startsAt} > interval '1 day' and ${endsAt} >= ${from}::timestamptz and ${startsAt} < ${dayBefore}
      and ${startsAt} >= ${from}::timestamptz - make_interval(days => ${longestDays}::int)`),
  ]);
  return [...long, ...within].slice(0, mostItems + 1);
}

/** Visits, meetings and calls that took place without a plan. */
export function selectHappened(tx: Tx, people: string[], from: string, to: string): Promise<ActivityRow[]> {
  return tx
    .select()
    .from(activities)
    .where(
      and(
        oneOf(activities.ownerId, people),
        isNull(activities.deletedAt),
        isNull(activities.taskId),
        sql`${activities.kind} in ('visit', 'meeting', 'call')`,
        sql`${activities.at} >= ${from}::timestamptz and ${activities.at} < ${to}::timestamptz`,
      ),
    )
    .orderBy(asc(activities.at), asc(activities.id))
    .limit(mostItems + 1);
}

const assignedDays = 7;
const eachPart = 50;

/** Which unfinished tasks belong to each part of somebody's day; one newly given to them stands in two. */
function partConditions(userId: string, { at, tomorrow, afterUpcoming }: Bounds): Record<TodayPart, SQL> {
  const since = sql`${moment(at)} - make_interval(days => ${assignedDays}::int)`;
  const open = sql`${over} >= ${moment(at)}`;
  const isPlan = sql`${tasks.kind} <> 'task'`;
  return {
    overdue: sql`${over} < ${moment(at)}`,
    due: sql`${open} and not ${isPlan} and ${tasks.dueAt} < ${moment(tomorrow)}`,
    planned: sql`${open} and ${isPlan} and ${tasks.dueAt} < ${moment(tomorrow)}`,
    upcoming: sql`${tasks.dueAt} >= ${moment(tomorrow)} and ${tasks.dueAt} < ${moment(afterUpcoming)}`,
    assigned: sql`((${tasks.createdBy} <> ${userId} and ${tasks.createdAt} >= ${since}) or exists (
      select 1 from owner_changes c where c.record_id = ${tasks.id} and c.to_id = ${userId}
        and c.by is distinct from ${userId} and c.at >= ${since}))`,
  };
}

export type Part = { part: TodayPart; total: number; rows: TaskRow[] };

/** The parts of somebody's day, the next due first, with how many there are of each; all asked at once. */
export async function selectToday(tx: Tx, userId: string, at: Date): Promise<Part[]> {
  const parts = Object.entries(partConditions(userId, dueBounds(at))) as [TodayPart, SQL][];
  const own = sql`${tasks.ownerId} = ${userId} and ${unfinished}`;
  const counts = parts.map(
    ([part, condition]) => sql`count(*) filter (where ${condition})::int as ${sql.identifier(part)}`,
  );
  const [[totals], ...found] = await Promise.all([
    tx.execute<Record<TodayPart, number>>(
      sql`select ${sql.join(counts, sql`, `)} from ${tasks} where ${own}`,
    ),
    ...parts.map(([, condition]) =>
      tx
        .select()
        .from(tasks)
        .where(sql`${own} and ${condition}`)
        .orderBy(asc(tasks.dueAt), asc(tasks.id))
        .limit(eachPart),
    ),
  ]);
  return parts.map(([part], index) => ({ part, total: totals?.[part] ?? 0, rows: found[index] ?? [] }));
}

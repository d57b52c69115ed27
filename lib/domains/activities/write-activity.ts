import { now } from "#lib/platform/clock.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { AppError } from "#lib/platform/errors.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import type { Changed } from "#lib/platform/records/change-records.ts";
import { createRecord, type Place } from "#lib/platform/records/create-record.ts";
import { mentionsOf, tellMentioned } from "./mention-people.ts";
import { syncMoments } from "./moments-repository.ts";
import { type ActivityRow, activityRecords } from "./records-repository.ts";

/** Throws for what lies beyond today: that is a plan and no activity. */
export function refuseFuture(at: Date): void {
  if (dayOf(at) <= dayOf(now())) return;
  throw new AppError("invalid", "has not happened yet", { reason: "activity_in_future" });
}

/** Puts what happened on the timeline, tells those who are named, and dates the records it hangs on. */
export async function writeActivity(
  asking: Asking,
  given: Record<string, unknown> & {
    at: string;
    body?: string | null | undefined;
    mentions?: string[] | null | undefined;
  },
  more: Partial<ActivityRow> & Partial<Place>,
): Promise<Changed<ActivityRow>> {
  refuseFuture(new Date(given.at));
  const mentions = await mentionsOf(asking, given);
  const changed = await createRecord(asking, activityRecords, { ...given, mentions }, more);
  const { row } = changed;
  await syncMoments(asking, [row]);
  const told = { object: "activity", id: row.id, title: row.subject } as const;
  await tellMentioned(asking, { ...told, before: [], after: row.mentions });
  return changed;
}

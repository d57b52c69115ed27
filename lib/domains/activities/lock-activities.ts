import type { Context } from "#lib/platform/context.ts";
import { findRecords } from "#lib/platform/records/find-record.ts";
import { withActor } from "#lib/platform/with-actor.ts";
import { activityRecords, taskRecords } from "./records-repository.ts";

const held = { lock: true, deleted: true };

/** Holds activities until the caller's transaction ends, in one order for all. */
export async function lockActivities(context: Context, ids: string[]): Promise<void> {
  await withActor(context, (tx) => findRecords(tx, activityRecords, ids, held));
}

/** Holds tasks likewise. */
export async function lockTasks(context: Context, ids: string[]): Promise<void> {
  await withActor(context, (tx) => findRecords(tx, taskRecords, ids, held));
}

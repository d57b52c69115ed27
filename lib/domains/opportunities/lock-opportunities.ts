import type { Context } from "#lib/platform/context.ts";
import { findRecords } from "#lib/platform/records/find-record.ts";
import { withActor } from "#lib/platform/with-actor.ts";
import { opportunityRecords } from "./records-repository.ts";

/** Holds opportunities until the caller's transaction ends, in one order for all, before anything else is locked. */
export async function lockOpportunities(context: Context, ids: string[]): Promise<void> {
  await withActor(context, (tx) => findRecords(tx, opportunityRecords, ids, { lock: true, deleted: true }));
}

import type { Context } from "#lib/platform/context.ts";
import { findRecords } from "#lib/platform/records/find-record.ts";
import { withActor } from "#lib/platform/with-actor.ts";
import { contactRecords, customerRecords } from "./records-repository.ts";

const held = { lock: true, deleted: true };

/** Holds customers until the caller's transaction ends, in one order for all, before anything else is locked. */
export async function lockCustomers(context: Context, ids: string[]): Promise<void> {
  await withActor(context, (tx) => findRecords(tx, customerRecords, ids, held));
}

/** Holds contacts likewise. */
export async function lockContacts(context: Context, ids: string[]): Promise<void> {
  await withActor(context, (tx) => findRecords(tx, contactRecords, ids, held));
}

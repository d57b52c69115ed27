import type { Context } from "#lib/platform/context.ts";
import { withActor } from "#lib/platform/with-actor.ts";
import { lockLeadRows } from "./repository.ts";

/** Holds leads until the caller's transaction ends, in one order for all, before anything else is locked. */
export async function lockLeads(context: Context, ids: string[]): Promise<void> {
  await withActor(context, (tx) => lockLeadRows(tx, ids));
}

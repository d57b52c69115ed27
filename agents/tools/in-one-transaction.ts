import type { Context } from "#lib/platform/context.ts";
import { withActor } from "#lib/platform/with-actor.ts";

/** Does what a tool writes and what it reads for its answer in one transaction: each costs three statements of its own. */
export function inOneTransaction<T>(context: Context, work: (context: Context) => Promise<T>): Promise<T> {
  return withActor(context, (tx) => work({ ...context, tx }));
}

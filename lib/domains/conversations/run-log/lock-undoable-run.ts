import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";
import { withActor } from "#lib/platform/with-actor.ts";
import { findRun } from "../repository.ts";

/** Holds a run until the caller's transaction ends, so that it is taken back once. Throws when it was already. */
export async function lockUndoableRun(context: Context, runId: string): Promise<void> {
  const run = await withActor(context, (tx) => findRun(tx, runId, { lock: true }));
  if (!run) throw new AppError("not_found", "no such run", { reason: "run_not_found" });
  if (run.undoneAt) throw new AppError("precondition", "already undone", { reason: "undo_done_already" });
}

import type { Context } from "#lib/platform/context.ts";
import { withActor } from "#lib/platform/with-actor.ts";
import { takeRunRow } from "../run-repository.ts";
import { type ClaimedRun, claimOf } from "./claim-run.ts";
import { type LoadedRun, readRun } from "./load-run.ts";

/**
 * Takes one new run of the person's, if it is its conversation's turn and nobody was faster, and reads what its answer
 * needs in the same round trip. `loaded` is undefined for a run that was begun before: it has more to read.
 */
export async function takeRun(
  context: Context,
  runId: string,
  by: { worker: string; leaseSeconds: number },
): Promise<{ claimed: ClaimedRun; loaded: LoadedRun | undefined } | undefined> {
  const take = async (tx: Parameters<typeof readRun>[0]) => {
    const [row, loaded] = await Promise.all([
      takeRunRow(tx, by.worker, by.leaseSeconds, runId),
      readRun(tx, runId),
    ]);
    if (!row) return undefined;
    const claimed = claimOf(row);
    const run = { ...loaded.run, attempt: claimed.attempt, status: "running" };
    return { claimed, loaded: claimed.attempt === 1 ? { ...loaded, run } : undefined };
  };
  // Nobody waits for the end: a claim that is lost leaves the run queued.
  return withActor(context, take, { reads: true });
}

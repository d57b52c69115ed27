import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { runInput } from "../contract.ts";
import { mayConverse } from "../policy.ts";
import { findRun, updateRun } from "../repository.ts";

/** Asks a run to stop at its next step; false when it has ended already. */
export const stopRun = command({
  name: "conversation.stop_run",
  input: runInput,
  access: mayConverse,
  run: async ({ tx, input }) => {
    const run = await findRun(tx, input.runId, { lock: true });
    if (!run) throw new AppError("not_found", "no such run", { reason: "run_not_found" });
    const going = run.status === "queued" || run.status === "running";
    if (going) updateRun(tx, run.id, { stopRequested: true });
    return {
      result: { stopped: going },
      changes: [],
      event: { type: "conversation.run_stop_asked", aggregateType: "run", aggregateId: run.id, payload: {} },
    };
  },
});

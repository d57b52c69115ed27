import type { MessageView } from "#agents/contract.ts";
import { query } from "#lib/platform/query.ts";
import { runInput } from "../contract.ts";
import { mayConverse } from "../policy.ts";
import { findMessage, findRun } from "../repository.ts";
import { selectProposals, selectSteps } from "../run-repository.ts";

/** A run with its reply, steps and proposals; null when the person has none of that id. */
export const getRun = query({
  name: "conversation.get_run",
  input: runInput,
  access: mayConverse,
  run: async ({ tx, input }) => {
    const run = await findRun(tx, input.runId);
    if (!run) return null;
    const [reply, steps, proposals] = await Promise.all([
      findMessage(tx, run.replyId),
      selectSteps(tx, run.id),
      selectProposals(tx, [run.id]),
    ]);
    return { run, view: (reply?.view ?? null) as MessageView | null, steps, proposals };
  },
});

import { query } from "#lib/platform/query.ts";
import { conversationInput } from "../contract.ts";
import { mayConverse } from "../policy.ts";
import { selectRuns } from "../repository.ts";

/** The latest ended run of a conversation that wrote records and was not taken back; null when there is none. */
export const lastWritingRun = query({
  name: "conversation.last_writing_run",
  input: conversationInput,
  access: mayConverse,
  run: async ({ tx, input }) => {
    const runs = await selectRuns(tx, input.id);
    return runs.findLast((run) => run.writes > 0 && !run.undoneAt && run.finishedAt !== null) ?? null;
  },
});

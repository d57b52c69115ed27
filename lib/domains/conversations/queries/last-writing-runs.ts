import { query } from "#lib/platform/query.ts";
import { conversationInput } from "../contract.ts";
import { mayConverse } from "../policy.ts";
import { selectRuns } from "../repository.ts";

/** The ended runs of a conversation that wrote records and were not taken back, the latest first. */
export const lastWritingRuns = query({
  name: "conversation.last_writing_runs",
  input: conversationInput,
  access: mayConverse,
  run: async ({ tx, input }) => {
    const runs = await selectRuns(tx, input.id);
    return runs.filter((run) => run.writes > 0 && !run.undoneAt && run.finishedAt !== null).reverse();
  },
});

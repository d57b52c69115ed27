import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { retryRunInput, type SendMessageResult } from "../contract.ts";
import { mayConverse } from "../policy.ts";
import { findConversation, findRun, updateConversation } from "../repository.ts";
import { startRun } from "../start-run.ts";

/** Answers the same message once more, with another agent if named; the first reply stays. */
export const retryRun = command({
  name: "conversation.retry_run",
  input: retryRunInput,
  access: mayConverse,
  run: async ({ tx, context, input }) => {
    const run = await findRun(tx, input.runId);
    const conversation = run && (await findConversation(tx, run.conversationId, { lock: true }));
    if (!run || !conversation) throw new AppError("not_found", "no such run", { reason: "run_not_found" });
    if (run.status === "queued" || run.status === "running") {
      throw new AppError("precondition", "run still going", { reason: "run_active" });
    }
    const seq = conversation.lastSeq + 1;
    const started = startRun(tx, context, {
      conversationId: conversation.id,
      messageId: run.messageId,
      replySeq: seq,
      agent: input.agent,
      focus: run.focus,
    });
    updateConversation(tx, conversation.id, { lastSeq: seq, lastMessageAt: now() });
    const result: SendMessageResult = {
      conversationId: conversation.id,
      messageId: run.messageId,
      ...started,
    };
    return {
      result,
      changes: [],
      event: {
        type: "conversation.run_retried",
        aggregateType: "conversation",
        aggregateId: conversation.id,
        payload: { runId: started.runId, userId: run.userId },
      },
    };
  },
});

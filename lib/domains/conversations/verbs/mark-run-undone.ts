import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { undoRunInput } from "../contract.ts";
import { mayConverse } from "../policy.ts";
import {
  findConversation,
  findMessage,
  findRun,
  updateConversation,
  updateMessage,
  updateRun,
} from "../repository.ts";
import { type DialogueState, withoutRecords } from "../state.ts";

/** Marks a run as taken back; refused a second time. Called in the transaction that takes its writes back. */
export const markRunUndone = command({
  name: "conversation.undo_run",
  input: undoRunInput,
  access: mayConverse,
  run: async ({ tx, context, input }) => {
    const run = await findRun(tx, input.runId, { lock: true });
    if (!run) throw new AppError("not_found", "no such run", { reason: "run_not_found" });
    if (run.undoneAt) throw new AppError("precondition", "already undone", { reason: "undo_done_already" });
    const reply = await findMessage(tx, run.replyId);
    if (reply?.view) updateMessage(tx, reply.id, { view: { ...reply.view, undone: true } });
    const conversation = await findConversation(tx, run.conversationId, { lock: true });
    if (conversation) {
      const state = withoutRecords(conversation.state as DialogueState, input.gone);
      updateConversation(tx, conversation.id, { state });
    }
    updateRun(tx, run.id, { undoneAt: new Date() });
    return {
      result: { conversationId: run.conversationId, messageId: run.replyId },
      changes: [],
      event: {
        type: "conversation.run_undone",
        aggregateType: "run",
        aggregateId: run.id,
        payload: { conversationId: run.conversationId, userId: context.principal.userId },
      },
    };
  },
});

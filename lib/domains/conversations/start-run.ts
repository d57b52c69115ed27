import type { AgentId } from "#agents/contract.ts";
import { emptyMessageView } from "#agents/frames/contract.ts";
import type { Tx } from "#db/client.ts";
import { now } from "#lib/platform/clock.ts";
import type { Context } from "#lib/platform/context.ts";
import { newId } from "#lib/platform/ids.ts";
import { insertMessage, insertRun } from "./repository.ts";

type Start = {
  conversationId: string;
  messageId: string;
  replySeq: number;
  agent?: AgentId | undefined;
  focus?: unknown;
};

/** Queues a run that answers a message, with the place where its reply will stand. */
export function startRun(tx: Tx, context: Context, start: Start): { runId: string; replyId: string } {
  const { tenantId, userId } = context.principal;
  const [runId, replyId, at] = [newId("run"), newId("message"), now()];
  insertRun(tx, {
    id: runId,
    tenantId,
    userId,
    conversationId: start.conversationId,
    messageId: start.messageId,
    replyId,
    requestedAgent: start.agent ?? null,
    focus: start.focus ?? null,
  });
  insertMessage(tx, {
    id: replyId,
    tenantId,
    userId,
    conversationId: start.conversationId,
    seq: start.replySeq,
    role: "assistant",
    view: emptyMessageView,
    runId,
    createdAt: at,
    updatedAt: at,
  });
  return { runId, replyId };
}

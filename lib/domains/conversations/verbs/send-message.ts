import type { Tx } from "#db/client.ts";
import { myPreferences } from "#lib/domains/identity/index.ts";
import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";
import { newId } from "#lib/platform/ids.ts";
import { type SendMessageInput, type SendMessageResult, sendMessageInput } from "../contract.ts";
import { messageText } from "../message-text.ts";
import { mayConverse } from "../policy.ts";
import {
  findConversation,
  hasOpenRun,
  insertConversation,
  insertMessage,
  selectMessages,
  updateConversation,
} from "../repository.ts";
import { historyLength, stateOf, turnOf } from "../run-log/load-run.ts";
import { startRun } from "../start-run.ts";
import { emptyState } from "../state.ts";
import { turnstile } from "../turnstile.ts";

const titleLength = 30;
const titleOf = (text: string): string => text.replace(/\s+/g, " ").slice(0, titleLength);

/** The conversation, locked, with what was said and remembered, unless an earlier message still waits for its answer. */
async function readConversation(tx: Tx, context: Context, id: string) {
  // One after the other on one connection: the rest is read when the lock is held.
  const [conversation, open, recent, preferences] = await Promise.all([
    findConversation(tx, id, { lock: true }),
    hasOpenRun(tx, id),
    selectMessages(tx, id, { limit: historyLength }),
    myPreferences(context, {}),
  ]);
  if (!conversation) {
    throw new AppError("not_found", "no such conversation", { reason: "conversation_not_found" });
  }
  const known = open ? undefined : { state: stateOf(conversation), history: recent.map(turnOf), preferences };
  return { conversation, known };
}

/** The conversation's id and the number of the next message, locked; a new one when none is named. */
async function openConversation(tx: Tx, context: Context, id: string | null | undefined, text: string) {
  const at = now();
  if (id) {
    const { conversation, known } = await readConversation(tx, context, id);
    const lastSeq = conversation.lastSeq + 2;
    const title = conversation.title || titleOf(text);
    updateConversation(tx, id, { title, lastSeq, lastMessageAt: at, readSeq: lastSeq });
    return { id, seq: conversation.lastSeq + 1, known };
  }
  const { tenantId, userId } = context.principal;
  const created = newId("conversation");
  insertConversation(tx, {
    id: created,
    tenantId,
    userId,
    title: titleOf(text),
    createdAt: at,
    lastSeq: 2,
    lastMessageAt: at,
    readSeq: 2,
  });
  const preferences = await myPreferences(context, {});
  return { id: created, seq: 1, known: { state: emptyState, history: [], preferences } };
}

const storeMessage = command({
  name: "conversation.send_message",
  input: sendMessageInput,
  access: mayConverse,
  run: async ({ tx, context, input }) => {
    const text = messageText(input.text);
    const conversation = await openConversation(tx, context, input.conversationId, text);
    const { tenantId, userId } = context.principal;
    const [messageId, at] = [newId("message"), now()];
    insertMessage(tx, {
      id: messageId,
      tenantId,
      userId,
      conversationId: conversation.id,
      seq: conversation.seq,
      role: "user",
      text,
      clientMessageId: input.clientMessageId,
      createdAt: at,
      updatedAt: at,
    });
    const run = startRun(tx, context, {
      conversationId: conversation.id,
      messageId,
      replySeq: conversation.seq + 1,
      agent: input.agent,
      focus: input.focus,
      known: conversation.known && { ...conversation.known, text },
    });

    const result: SendMessageResult = { conversationId: conversation.id, messageId, ...run };
    return {
      result,
      changes: [],
      event: {
        type: "conversation.message_received",
        aggregateType: "conversation",
        aggregateId: conversation.id,
        payload: { messageId, runId: run.runId, userId },
      },
    };
  },
});

/** Stores a message and starts or queues its run. The same `clientMessageId` again returns the first answer. */
export async function sendMessage(context: Context, input: SendMessageInput): Promise<SendMessageResult> {
  // What cannot be seen is dropped from the words, not refused.
  const text = typeof input.text === "string" ? input.text.replaceAll("\0", "") : input.text;
  const place = await turnstile.enter("fresh");
  try {
    return await storeMessage(
      context,
      { ...input, text },
      { idempotencyKey: `message:${input.clientMessageId}` },
    );
  } finally {
    place.leave();
  }
}

import { query } from "#lib/platform/query.ts";
import { type ConversationDetail, getConversationInput } from "../contract.ts";
import { mayConverse } from "../policy.ts";
import { presentConversation, presentMessage } from "../present.ts";
import { findConversation, selectMessages, selectRuns, updateConversation } from "../repository.ts";

/** One of the person's conversations with its newest messages, or those before a number; null when there is none. */
export const getConversation = query({
  name: "conversation.get",
  input: getConversationInput,
  access: mayConverse,
  run: async ({ tx, context, input }): Promise<ConversationDetail | null> => {
    const row = await findConversation(tx, input.id);
    if (!row) return null;
    const [rows, runs] = await Promise.all([
      selectMessages(tx, row.id, { before: input.before, limit: input.limit + 1 }),
      selectRuns(tx, row.id),
    ]);
    if (row.readSeq < row.lastSeq) updateConversation(tx, row.id, { readSeq: row.lastSeq });
    const running = runs.some((run) => run.status === "queued" || run.status === "running");
    const messages = rows
      .slice(-input.limit)
      .map((message) => presentMessage(message, context.principal.name));
    return { ...presentConversation(row, running), messages, hasMore: rows.length > input.limit };
  },
});

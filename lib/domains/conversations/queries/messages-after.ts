import { z } from "zod";
import { query } from "#lib/platform/query.ts";
import type { MessageDto } from "../contract.ts";
import { mayConverse } from "../policy.ts";
import { presentMessage } from "../present.ts";
import { findConversation, selectMessages } from "../repository.ts";

/** At most this many are given: who was away for longer reads the page anew. */
const limit = 200;

/** The messages of one of the person's conversations after a number, oldest first; none when there is no such conversation. */
export const messagesAfter = query({
  name: "conversation.messages_after",
  input: z.object({ id: z.string().max(64), afterSeq: z.int32().nonnegative() }).strict(),
  access: mayConverse,
  run: async ({ tx, context, input }): Promise<MessageDto[]> => {
    const row = await findConversation(tx, input.id);
    if (!row) return [];
    const rows = await selectMessages(tx, row.id, { after: input.afterSeq, limit });
    return rows.map((message) => presentMessage(message, context.principal.name));
  },
});

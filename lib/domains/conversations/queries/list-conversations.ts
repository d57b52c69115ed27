import { query } from "#lib/platform/query.ts";
import { listConversationsInput } from "../contract.ts";
import { mayConverse } from "../policy.ts";
import { presentConversation } from "../present.ts";
import { selectConversations } from "../repository.ts";

/** The person's conversations, pinned first, then newest; `q` looks in titles and in all that was said. */
export const listConversations = query({
  name: "conversation.list",
  input: listConversationsInput,
  access: mayConverse,
  run: async ({ tx, input }) => {
    const rows = await selectConversations(tx, input);
    return { items: rows.map(({ row, running }) => presentConversation(row, running)) };
  },
});

import { command } from "#lib/platform/command.ts";
import { changeConversation } from "../change-conversation.ts";
import { conversationInput } from "../contract.ts";
import { mayConverse } from "../policy.ts";

/** Puts a conversation away; what was done in it stays. */
export const deleteConversation = command({
  name: "conversation.delete",
  input: conversationInput,
  access: mayConverse,
  run: ({ tx, input }) => changeConversation(tx, input.id, "conversation.delete", { deletedAt: new Date() }),
});

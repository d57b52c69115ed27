import { command } from "#lib/platform/command.ts";
import { changeConversation } from "../change-conversation.ts";
import { renameConversationInput } from "../contract.ts";
import { mayConverse } from "../policy.ts";

/** Gives a conversation another title. */
export const renameConversation = command({
  name: "conversation.rename",
  input: renameConversationInput,
  access: mayConverse,
  run: ({ tx, input }) => changeConversation(tx, input.id, "conversation.rename", { title: input.title }),
});

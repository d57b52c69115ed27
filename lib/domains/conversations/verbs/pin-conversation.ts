import { command } from "#lib/platform/command.ts";
import { changeConversation } from "../change-conversation.ts";
import { pinConversationInput } from "../contract.ts";
import { mayConverse } from "../policy.ts";

/** Keeps a conversation at the top of the list, or no longer. */
export const pinConversation = command({
  name: "conversation.pin",
  input: pinConversationInput,
  access: mayConverse,
  run: ({ tx, input }) => changeConversation(tx, input.id, "conversation.pin", { pinned: input.pinned }),
});

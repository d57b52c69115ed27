import type { Handler } from "../on-event.ts";
import { conversationRoom } from "../socket-types.ts";
import { tellPresence } from "../tell-presence.ts";

/** This device no longer looks at a conversation. */
export const handleCloseConversation: Handler<"conversation:close"> = async ({
  context,
  input,
  socket,
  io,
}) => {
  await socket.leave(conversationRoom(context.principal.userId, input.conversationId));
  tellPresence(io, context.principal.userId, input.conversationId);
  return {};
};

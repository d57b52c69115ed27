import type { Handler } from "../on-event.ts";
import { conversationRoom } from "../socket-types.ts";
import { tellPresence } from "../tell-presence.ts";

/** Marks this device as looking at a conversation. */
export const handleOpenConversation: Handler<"conversation:open"> = async ({
  context,
  input,
  socket,
  io,
}) => {
  const room = conversationRoom(context.principal.userId, input.conversationId);
  await socket.join(room);
  return { devices: tellPresence(io, context.principal.userId, input.conversationId) };
};

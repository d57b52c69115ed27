import { sendMessage } from "#lib/domains/conversations/index.ts";
import type { Handler } from "../on-event.ts";
import { userRoom } from "../socket-types.ts";

/** Stores a message; the person's other devices learn that the conversation has changed. */
export const handleSendMessage: Handler<"message:send"> = async ({ context, input, socket }) => {
  const result = await sendMessage(context, input);
  const event = { conversationId: result.conversationId };
  socket.to(userRoom(context.principal.userId)).emit("conversation:changed", event);
  return result;
};

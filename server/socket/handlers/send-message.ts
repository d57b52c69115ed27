import { sendMessage } from "#lib/domains/conversations/index.ts";
import type { Handler } from "../on-event.ts";
import { userRoom } from "../socket-types.ts";

/** Stores a message; the person's other devices learn that the conversation has changed. */
export const handleSendMessage: Handler<"message:send"> = async ({ context, input, socket, runner }) => {
  const result = await sendMessage(context, input);
  void runner.take(result.runId, context.principal);
  const event = { conversationId: result.conversationId };
  socket.to(userRoom(context.principal.userId)).emit("conversation:changed", event);
  return result;
};

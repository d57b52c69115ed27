import { messagesAfter } from "#lib/domains/conversations/index.ts";
import type { Handler } from "../on-event.ts";
import { conversationRoom } from "../socket-types.ts";
import { tellPresence } from "../tell-presence.ts";

/** Marks this device as looking at a conversation, and gives it what was written since it last read. */
export const handleOpenConversation: Handler<"conversation:open"> = async ({
  context,
  input,
  socket,
  io,
}) => {
  const { conversationId: id, afterSeq } = input;
  await socket.join(conversationRoom(context.principal.userId, id));
  const devices = tellPresence(io, context.principal.userId, id);
  const messages = afterSeq === undefined ? [] : await messagesAfter(context, { id, afterSeq });
  return { devices, messages };
};

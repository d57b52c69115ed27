import type { RelayedEvent } from "#lib/platform/outbox-relay.ts";
import { type HuikeServer, userRoom } from "../socket-types.ts";

/** Tells a person's devices that one of their conversations has changed. */
export async function fanOutConversation(io: HuikeServer, event: RelayedEvent): Promise<void> {
  const { userId, conversationId } = event.payload as { userId?: string; conversationId?: string };
  if (!userId) return;
  const id = event.aggregateType === "conversation" ? event.aggregateId : conversationId;
  if (id) io.to(userRoom(userId)).emit("conversation:changed", { conversationId: id });
}

import type { Tx } from "#db/client.ts";
import type { Outcome } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { type ConversationRow, findConversation, updateConversation } from "./repository.ts";

/** Writes fields of one of the person's conversations. */
export async function changeConversation(
  tx: Tx,
  id: string,
  eventType: string,
  set: Partial<Pick<ConversationRow, "title" | "pinned" | "deletedAt">>,
): Promise<Outcome<{ id: string }>> {
  const known = await findConversation(tx, id, { lock: true });
  if (!known) throw new AppError("not_found", "no such conversation", { reason: "conversation_not_found" });
  updateConversation(tx, id, set);
  return {
    result: { id },
    changes: [],
    event: {
      type: eventType,
      aggregateType: "conversation",
      aggregateId: id,
      payload: { userId: known.userId },
    },
  };
}

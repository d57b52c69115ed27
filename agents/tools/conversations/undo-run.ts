import { z } from "zod";
import { changesOfRun } from "#lib/domains/audit/index.ts";
import { lastWritingRun, lockUndoableRun, markRunUndone } from "#lib/domains/conversations/index.ts";
import { requireRight } from "#lib/platform/access.ts";
import { command } from "#lib/platform/command.ts";
import type { Context } from "#lib/platform/context.ts";
import { withActor } from "#lib/platform/with-actor.ts";
import { revertChanges } from "./revert-changes.ts";

/**
 * Takes back all that a run wrote, in one transaction: all of it or, where someone has edited since, nothing.
 * Returns how many records were put back. Throws `conflict` with the edited fields.
 */
export async function undoRun(
  context: Context,
  runId: string,
): Promise<{ reverted: number; gone: string[]; messageId: string; conversationId: string }> {
  const { runId: _mine, ...own } = context;
  return withActor(own, async (tx) => {
    const joined = { ...own, tx };
    await lockUndoableRun(joined, runId);
    const changes = await changesOfRun(tx, runId);
    await revertChanges(joined, changes);
    const gone = changes.filter((change) => change.created).map((change) => change.entityId);
    const { messageId, conversationId } = await markRunUndone(joined, { runId, gone });
    return { reverted: changes.length, gone, messageId, conversationId };
  });
}

type Undone = { runId: string; messageId: string; reverted: number; gone: string[] } | null;

/** Takes back the latest turn of a conversation that wrote; the same key again takes nothing more. Null when there is none. */
export const undoLast = command({
  name: "conversation.undo_last",
  input: z.object({ conversationId: z.string() }).strict(),
  access: (context) => requireRight(context, "conversation.use"),
  run: async ({ context, input }) => {
    const last = await lastWritingRun(context, { id: input.conversationId });
    const undone = last && (await undoRun(context, last.id));
    const result: Undone =
      last && undone
        ? { runId: last.id, messageId: undone.messageId, reverted: undone.reverted, gone: undone.gone }
        : null;
    return {
      result,
      changes: [],
      event: {
        type: "conversation.undo_asked",
        aggregateType: "run",
        aggregateId: last?.id ?? "",
        payload: { conversationId: input.conversationId },
      },
    };
  },
});

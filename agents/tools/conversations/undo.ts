import { z } from "zod";
import { defineTool, noResult } from "../tool.ts";
import { undoLast } from "./undo-run.ts";

export const turnUndo = defineTool({
  name: "turn_undo",
  description:
    "Take back everything that the latest turn of this conversation wrote, when the person asks for it.",
  risk: "write",
  right: "conversation.use",
  input: z.object({}),
  card: "undo_result",
  async run(_input, { context, idempotencyKey }) {
    const { conversationId } = context.source;
    const undone = conversationId ? await undoLast(context, { conversationId }, { idempotencyKey }) : null;
    if (!undone) return { ...noResult, output: { reverted: 0 } };
    const { runId, messageId, reverted, gone } = undone;
    return {
      ...noResult,
      output: { reverted },
      gone,
      artifacts: [{ kind: "undo_result", data: { runId, messageId, count: reverted } }],
    };
  },
});

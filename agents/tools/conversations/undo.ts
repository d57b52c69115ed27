import { z } from "zod";
import { undoRun } from "#agents/tools/conversations/undo-run.ts";
import { lastWritingRun } from "#lib/domains/conversations/index.ts";
import { defineTool, noResult } from "../tool.ts";

export const turnUndo = defineTool({
  name: "turn_undo",
  description:
    "Take back everything that the latest turn of this conversation wrote, when the person asks for it.",
  risk: "write",
  right: "conversation.use",
  input: z.object({}),
  card: "undo_result",
  async run(_input, { context }) {
    const { conversationId } = context.source;
    const run = conversationId ? await lastWritingRun(context, { id: conversationId }) : null;
    if (!run) return { ...noResult, output: { reverted: 0 } };
    const undone = await undoRun(context, run.id);
    return {
      ...noResult,
      output: { reverted: undone.reverted },
      gone: undone.gone,
      artifacts: [
        { kind: "undo_result", data: { runId: run.id, messageId: undone.messageId, count: undone.reverted } },
      ],
    };
  },
});

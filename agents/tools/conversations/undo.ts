import { z } from "zod";
import { defineTool, noResult } from "../tool.ts";
import { standingNow } from "./standing-now.ts";
import { undoLast } from "./undo-run.ts";

export const turnUndo = defineTool({
  name: "turn_undo",
  description:
    "Take back what the latest turn of this conversation wrote, when the person asks for it. With `part` only that: `fields` by name, `objects` for records of a kind that the turn made or changed; `keep` turns it round, all but those; `spare` names kinds of records to leave alone.",
  risk: "write",
  right: "conversation.use",
  input: z.object({
    part: z
      .object({
        fields: z.array(z.string().max(80)).max(20).default([]),
        objects: z.array(z.string().max(40)).max(10).default([]),
        keep: z.boolean().default(false),
        spare: z.array(z.string().max(40)).max(10).default([]),
      })
      .optional(),
  }),
  card: "undo_result",
  async run({ part }, { context, idempotencyKey, t }) {
    const { conversationId } = context.source;
    const undone = conversationId
      ? await undoLast(context, { conversationId, ...(part && { part }) }, { idempotencyKey })
      : null;
    if (!undone) return { ...noResult, output: { reverted: 0 } };
    const { runId, messageId, reverted, gone, parts } = undone;
    return {
      ...noResult,
      output: { reverted, parts, now: await standingNow(context, parts, t) },
      gone,
      artifacts: [{ kind: "undo_result", data: { runId, messageId, count: reverted } }],
    };
  },
});

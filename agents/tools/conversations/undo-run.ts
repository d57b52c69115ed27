import { z } from "zod";
import { changesOfRun, type EntityChanges } from "#lib/domains/audit/index.ts";
import { lastWritingRuns, lockUndoableRun, markRunUndone } from "#lib/domains/conversations/index.ts";
import { requireRight } from "#lib/platform/access.ts";
import { command } from "#lib/platform/command.ts";
import type { Context } from "#lib/platform/context.ts";
import { withActor } from "#lib/platform/with-actor.ts";
import { partOfChanges, type UndoPart } from "./part-of-changes.ts";
import { revertChanges } from "./revert-changes.ts";

/**
 * Takes back all that a run wrote, in one transaction: all of it or, where someone has edited since, nothing.
 * Returns how many records were put back. Throws `conflict` with the edited fields.
 */
export async function undoRun(
  context: Context,
  runId: string,
): Promise<{
  reverted: number;
  gone: string[];
  parts: UndonePart[];
  messageId: string;
  conversationId: string;
}> {
  const { runId: _mine, ...own } = context;
  return withActor(own, async (tx) => {
    const joined = { ...own, tx };
    await lockUndoableRun(joined, runId);
    const changes = await changesOfRun(tx, runId);
    await revertChanges(joined, changes);
    const gone = changes.filter((change) => change.created).map((change) => change.entityId);
    const { messageId, conversationId } = await markRunUndone(joined, { runId, gone });
    return { reverted: changes.length, gone, parts: partsOf(changes), messageId, conversationId };
  });
}

export type UndonePart = { object: string; id: string; made: string | null; fields: string[] };

/** What a record that was made was called. */
function nameIn({ created, fields }: EntityChanges): string | null {
  if (!created) return null;
  const named = fields.find(({ field }) => naming.has(field));
  return typeof named?.after === "string" ? named.after : "";
}

const naming = new Set(["name", "title", "companyName", "subject"]);
const partsOf = (changes: readonly EntityChanges[]): UndonePart[] =>
  changes.map((change) => ({
    object: change.entityType,
    id: change.entityId,
    made: nameIn(change),
    fields: change.created ? [] : change.fields.map(({ field }) => field),
  }));

type Undone = {
  runId: string;
  messageId: string;
  reverted: number;
  gone: string[];
  /** What was put back: of each record its fields; what was made is gone again and called by its name. */
  parts: UndonePart[];
} | null;

const partInput = z.object({
  fields: z.array(z.string().max(80)).max(20).default([]),
  objects: z.array(z.string().max(40)).max(10).default([]),
  keep: z.boolean().default(false),
  spare: z.array(z.string().max(40)).max(10).default([]),
});

/** So far back is looked for what is meant; who means something older names the record. */
const mostRuns = 8;

/** What a turn left of the part that is meant, put back as a further write of that turn. Null when there is nothing. */
async function undoPartOf(
  context: Context,
  { id, replyId }: { id: string; replyId: string },
  part: UndoPart,
): Promise<Undone> {
  return withActor(context, async (tx) => {
    const joined = { ...context, tx, runId: id };
    await lockUndoableRun(joined, id);
    const all = await changesOfRun(tx, id);
    const chosen = partOfChanges(all, part);
    if (chosen.length === 0) return null;
    await revertChanges(joined, chosen);
    const gone = chosen.filter(({ created }) => created).map(({ entityId }) => entityId);
    return { runId: id, messageId: replyId, reverted: chosen.length, gone, parts: partsOf(chosen) };
  });
}

/** The part of the latest turn that has it. */
async function undoLatestPart(
  context: Context,
  runs: readonly { id: string; replyId: string }[],
  part: UndoPart,
): Promise<Undone> {
  for (const run of runs.slice(0, mostRuns)) {
    const undone = await undoPartOf(context, run, part);
    if (undone) return undone;
  }
  return null;
}

/**
 * Takes back the latest turn of a conversation that wrote, or a part of one; the same key again takes nothing more. Null
 * when there is none.
 */
export const undoLast = command({
  name: "conversation.undo_last",
  input: z.object({ conversationId: z.string(), part: partInput.optional() }).strict(),
  access: (context) => requireRight(context, "conversation.use"),
  run: async ({ context, input }) => {
    const runs = await lastWritingRuns(context, { id: input.conversationId });
    const [last] = runs;
    const whole = input.part === undefined ? last && (await undoRun(context, last.id)) : undefined;
    const result: Undone = input.part
      ? await undoLatestPart(context, runs, input.part)
      : last && whole
        ? {
            runId: last.id,
            messageId: whole.messageId,
            reverted: whole.reverted,
            gone: whole.gone,
            parts: whole.parts,
          }
        : null;
    return {
      result,
      changes: [],
      event: {
        type: "conversation.undo_asked",
        aggregateType: "run",
        aggregateId: result?.runId ?? last?.id ?? "",
        payload: { conversationId: input.conversationId },
      },
    };
  },
});

import type { z } from "zod";
import type { Tx } from "#db/client.ts";
import { notify } from "#lib/domains/activities/index.ts";
import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import type { Context } from "#lib/platform/context.ts";
import { dayOf, dayRange } from "#lib/platform/day-range.ts";
import { newId } from "#lib/platform/ids.ts";
import { beginWatchInput } from "../contract.ts";
import { onlySystem } from "../policy.ts";
import { findWatched, insertConversation, insertMessage, updateConversation } from "../repository.ts";
import { startRun } from "../start-run.ts";

type Input = z.output<typeof beginWatchInput>;
type Place = { id: string; lastSeq: number; known: boolean };

/** The day's conversation of what nobody asked for. */
async function placeOf(tx: Tx, userId: string): Promise<Place> {
  const day = dayOf(now());
  const found = await findWatched(tx, userId, new Date(dayRange(day, day).from));
  return found
    ? { id: found.id, lastSeq: found.lastSeq, known: true }
    : { id: newId("conversation"), lastSeq: 0, known: false };
}

/** Puts the question into the conversation, unread, and queues the run that answers it. */
function ask(tx: Tx, context: Context, { id, lastSeq, known }: Place, input: Input): string {
  const { tenantId, userId } = context.principal;
  const at = now();
  const [seq, messageId] = [lastSeq + 1, newId("message")];
  const last = { lastSeq: seq + 1, lastMessageAt: at };
  if (known) updateConversation(tx, id, last);
  else
    insertConversation(tx, { id, tenantId, userId, title: input.title, createdAt: at, readSeq: 0, ...last });
  const { text, watch, focus } = input;
  const said = { id: messageId, tenantId, userId, conversationId: id, seq, role: "user", text, watch };
  insertMessage(tx, { ...said, createdAt: at, updatedAt: at });
  return startRun(tx, context, { conversationId: id, messageId, replySeq: seq + 1, focus }).runId;
}

/**
 * Lets an agent speak to a person unasked: a notice, and in the day's conversation a run that answers as if the person
 * had asked, with the person's rights. The same key again does nothing; `runId` is then null.
 */
export const beginWatch = command({
  name: "conversation.begin_watch",
  input: beginWatchInput,
  access: onlySystem,
  run: async ({ tx, context, input }) => {
    const { userId } = context.principal;
    const place = await placeOf(tx, userId);
    const { told } = await notify(context, {
      to: [userId],
      kind: `watch.${input.watch}`,
      params: input.params,
      about: { object: "conversation", id: place.id },
      unseen: "tell",
      dedupeKey: input.key,
    });
    const runId = told > 0 ? ask(tx, context, place, input) : null;
    return {
      result: { conversationId: place.id, runId },
      changes: [],
      event: {
        type: "conversation.watch_begun",
        aggregateType: "conversation",
        aggregateId: place.id,
        payload: { runId, userId, watch: input.watch },
      },
    };
  },
});

import { notify } from "#lib/domains/activities/index.ts";
import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { newId } from "#lib/platform/ids.ts";
import { beginWatchInput } from "../contract.ts";
import { onlySystem } from "../policy.ts";
import { insertConversation, insertMessage } from "../repository.ts";
import { startRun } from "../start-run.ts";

/**
 * Lets an agent speak to a person unasked: a notice, and a conversation of its own with a run that answers with the
 * person's rights and writes nothing without their yes. The same key again does nothing; `runId` is then null.
 */
export const beginWatch = command({
  name: "conversation.begin_watch",
  input: beginWatchInput,
  access: onlySystem,
  run: async ({ tx, context, input: { watch, text, title, focus, params, key } }) => {
    const { tenantId, userId } = context.principal;
    const [id, messageId, at] = [newId("conversation"), newId("message"), now()];
    const { told } = await notify(context, {
      to: [userId],
      kind: `watch.${watch}`,
      params,
      about: { object: "conversation", id },
      unseen: "tell",
      dedupeKey: key,
    });
    const begin = () => {
      const last = { lastSeq: 2, lastMessageAt: at, readSeq: 0 };
      insertConversation(tx, { id, tenantId, userId, title, createdAt: at, ...last });
      const said = { id: messageId, tenantId, userId, conversationId: id, seq: 1, role: "user", text, watch };
      insertMessage(tx, { ...said, createdAt: at, updatedAt: at });
      return startRun(tx, context, { conversationId: id, messageId, replySeq: 2, focus }).runId;
    };
    const runId = told > 0 ? begin() : null;
    return {
      result: { conversationId: id, runId },
      changes: [],
      event: {
        type: "conversation.watch_begun",
        aggregateType: "conversation",
        aggregateId: id,
        payload: { runId, userId, watch },
      },
    };
  },
});

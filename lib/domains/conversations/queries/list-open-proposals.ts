import { z } from "zod";
import { query } from "#lib/platform/query.ts";
import { mayConverse } from "../policy.ts";
import { selectOpenProposals } from "../run-repository.ts";

/** What waits for the person's word, in whatever conversation, what expires first on top. */
export const listOpenProposals = query({
  name: "conversation.open_proposals",
  input: z.object({ limit: z.number().int().min(1).max(100).default(20) }).strict(),
  access: mayConverse,
  run: async ({ tx, context, input }) => {
    // By the real clock, as deciding them is.
    const rows = await selectOpenProposals(tx, context.principal.userId, new Date(), input.limit);
    return {
      items: rows.map(({ id, runId, conversationId, title, reason, expiresAt }) => ({
        id,
        runId,
        conversationId,
        title,
        reason,
        expiresAt: expiresAt.toISOString(),
      })),
    };
  },
});

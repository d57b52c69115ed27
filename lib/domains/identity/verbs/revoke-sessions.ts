import { z } from "zod";
import { command } from "#lib/platform/command.ts";
import { revokeSessions as revokeRows } from "../repository.ts";

const input = z.object({ sessionIds: z.array(z.string()).optional() }).strict();

/** Ends the person's own sessions: the given ones, or all of them everywhere. Returns how many ended. */
export const revokeSessions = command({
  name: "session.revoke",
  input,
  access: () => undefined,
  run: async ({ tx, context, input: given }) => {
    const { userId } = context.principal;
    const where = given.sessionIds ? { userId, ids: given.sessionIds } : { userId };
    const ended = await revokeRows(tx, where, new Date());
    return {
      result: { ended: ended.length },
      changes: [],
      event: {
        type: "session.revoked",
        aggregateType: "user",
        aggregateId: userId,
        payload: { sessions: ended },
      },
    };
  },
});

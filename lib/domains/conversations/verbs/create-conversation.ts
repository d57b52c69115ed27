import { z } from "zod";
import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { newId } from "#lib/platform/ids.ts";
import { mayConverse } from "../policy.ts";
import { insertConversation } from "../repository.ts";

/** Opens an empty conversation; its first message becomes its title. */
export const createConversation = command({
  name: "conversation.create",
  input: z.object({}).strict(),
  access: mayConverse,
  run: async ({ tx, context }) => {
    const id = newId("conversation");
    const { tenantId, userId } = context.principal;
    insertConversation(tx, { id, tenantId, userId, title: "", createdAt: now() });
    return {
      result: { id },
      changes: [],
      event: {
        type: "conversation.created",
        aggregateType: "conversation",
        aggregateId: id,
        payload: { userId },
      },
    };
  },
});

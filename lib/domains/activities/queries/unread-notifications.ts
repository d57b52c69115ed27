import { z } from "zod";
import { query } from "#lib/platform/query.ts";
import { countUnread } from "../notification-repository.ts";
import { mayUseNotifications } from "../policy.ts";

/** How many of one's notifications are unread. */
export const unreadNotifications = query({
  name: "notification.unread",
  input: z.object({}).strict(),
  access: mayUseNotifications,
  run: async ({ tx, context: { principal } }) => ({ unread: await countUnread(tx, principal.userId) }),
});

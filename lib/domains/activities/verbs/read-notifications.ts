import { command } from "#lib/platform/command.ts";
import { readNotificationsInput } from "../contract.ts";
import { countUnread, markRead } from "../notification-repository.ts";
import { mayUseNotifications } from "../policy.ts";

/** Marks one's own notifications read: some, or all. */
export const readNotifications = command({
  name: "notification.read",
  input: readNotificationsInput,
  access: mayUseNotifications,
  run: async ({ tx, context: { principal }, input }) => {
    const read = await markRead(tx, principal.userId, "ids" in input ? input.ids : null);
    const unread = await countUnread(tx, principal.userId);
    return {
      result: { read, unread },
      changes: [],
      event: {
        type: "notification.read",
        aggregateType: "user",
        aggregateId: principal.userId,
        payload: { userId: principal.userId, read },
      },
    };
  },
});

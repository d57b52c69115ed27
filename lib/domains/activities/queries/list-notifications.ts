import { namesOfPeople } from "#lib/domains/identity/index.ts";
import { query } from "#lib/platform/query.ts";
import { listNotificationsInput, type NotificationDto } from "../contract.ts";
import { type NotificationRow, selectNotifications } from "../notification-repository.ts";
import { decodePlace, encodePlace } from "../page-cursor.ts";
import { mayUseNotifications } from "../policy.ts";

function present(row: NotificationRow, names: Map<string, string>): NotificationDto {
  const { id, kind, params, object, recordId, fromId, readAt, createdAt } = row;
  const from = fromId === null ? null : { id: fromId, name: names.get(fromId) ?? "" };
  return {
    id,
    kind,
    params,
    object,
    recordId,
    from,
    unread: readAt === null,
    createdAt: createdAt.toISOString(),
  };
}

/** One's own notifications, newest first, a page at a time. */
export const listNotifications = query({
  name: "notification.list",
  input: listNotificationsInput,
  access: mayUseNotifications,
  run: async ({ tx, context: { principal }, input: { unread, limit, cursor } }) => {
    const after = decodePlace(cursor);
    const found = await selectNotifications(tx, principal.userId, { unread, limit: limit + 1, after });
    const shown = found.slice(0, limit);
    const names = await namesOfPeople(tx, [...new Set(shown.flatMap(({ row }) => row.fromId ?? []))]);
    const last = found.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.map(({ row }) => present(row, names)),
      nextCursor: last ? encodePlace({ at: last.place, id: last.row.id }) : null,
    };
  },
});

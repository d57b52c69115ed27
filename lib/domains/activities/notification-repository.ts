import { and, count, desc, eq, gte, inArray, isNull, like, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { notifications } from "#db/schema/notifications.ts";
import { teams } from "#db/schema/teams.ts";
import { users } from "#db/schema/users.ts";
import type { principalOf } from "#lib/domains/identity/index.ts";
import { now } from "#lib/platform/clock.ts";
import { newId } from "#lib/platform/ids.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import type { Notice } from "./notifications/notification-channel.ts";

/** A person as their reach is worked out from. */
export type PersonRow = Parameters<typeof principalOf>[0];
export type NotificationRow = typeof notifications.$inferSelect;

/** People at work here with what their reach follows from. */
export async function selectPeople(tx: Tx, ids: string[]): Promise<PersonRow[]> {
  const rows = await tx
    .select({
      tenant_id: users.tenantId,
      user_id: users.id,
      email: users.email,
      name: users.name,
      role: users.role,
      locale: users.locale,
      team_id: users.teamId,
      team_name: teams.name,
      team_path: teams.path,
    })
    .from(users)
    .leftJoin(teams, eq(teams.id, users.teamId))
    .where(and(inArray(users.id, ids), eq(users.active, true)));
  return rows.map((row) => ({ ...row, team_path: row.team_path ?? "/", tenant_name: "", demo: false }));
}

function rowOf({ context: { principal, actor } }: Asking, { to, ...notice }: Notice) {
  const at = now();
  return {
    ...notice,
    id: newId("notification"),
    tenantId: principal.tenantId,
    userId: to,
    fromId: actor.type === "system" ? null : principal.userId,
    // No channel outside of the app has to take it further.
    deliveredAt: at,
    createdAt: at,
  };
}

/** Puts notices into people's boxes; one that is there already stays as it is. Returns how many were new. */
export async function insertNotices(asking: Asking, notices: Notice[]): Promise<number> {
  const rows = notices.map((notice) => rowOf(asking, notice));
  const result = await asking.tx.insert(notifications).values(rows).onConflictDoNothing();
  return (result as unknown as { count: number }).count;
}

/** Puts a grouped notice into one's own box, or counts it into the one that is there and makes that new. */
export async function insertGrouped(
  asking: Asking,
  notice: Notice & { params: { count: number } },
): Promise<void> {
  const row = rowOf(asking, notice);
  await asking.tx.execute(sql`
    insert into notifications (id, tenant_id, user_id, kind, params, dedupe_key, from_id, delivered_at, created_at)
    values (${row.id}, ${row.tenantId}, ${row.userId}, ${row.kind}, ${JSON.stringify(row.params)}::jsonb,
      ${row.dedupeKey}, ${row.fromId}, ${row.createdAt.toISOString()}::timestamptz, ${row.createdAt.toISOString()}::timestamptz)
    on conflict (tenant_id, user_id, dedupe_key) where dedupe_key is not null do update set
      params = jsonb_set(notifications.params, '{count}',
        to_jsonb((notifications.params ->> 'count')::int + ${notice.params.count}::int)),
      read_at = null, created_at = excluded.created_at`);
}

/** Which of the keys the person was told under. */
export async function selectToldKeys(tx: Tx, userId: string, keys: string[]): Promise<string[]> {
  const { dedupeKey } = notifications;
  const rows = await tx
    .select({ dedupeKey })
    .from(notifications)
    .where(and(eq(notifications.userId, userId), inArray(dedupeKey, keys)));
  return rows.flatMap((row) => row.dedupeKey ?? []);
}

/** How many notices of agents who spoke unasked the person got since then. */
export async function countWatches(tx: Tx, userId: string, since: Date): Promise<number> {
  const { kind, createdAt } = notifications;
  const of = and(eq(notifications.userId, userId), like(kind, "watch.%"), gte(createdAt, since));
  const [row] = await tx.select({ count: count() }).from(notifications).where(of);
  return row?.count ?? 0;
}

export async function countSince(tx: Tx, userId: string, kinds: string[], since: Date): Promise<number> {
  const [row] = await tx
    .select({ count: count() })
    .from(notifications)
    .where(
      and(
        eq(notifications.userId, userId),
        inArray(notifications.kind, kinds),
        sql`${notifications.createdAt} > ${since.toISOString()}::timestamptz`,
      ),
    );
  return row?.count ?? 0;
}

type Page = { unread: boolean; limit: number; after: { at: string; id: string } | null };

/** A person's notifications, newest first, with the place of each as the database writes it. */
export function selectNotifications(tx: Tx, userId: string, { unread, limit, after }: Page) {
  const { createdAt, id } = notifications;
  const beyond = after
    ? sql`${createdAt} <= ${after.at}::timestamptz and (${createdAt} < ${after.at}::timestamptz or ${id} > ${after.id})`
    : undefined;
  return tx
    .select({ row: notifications, place: sql<string>`${createdAt}::text` })
    .from(notifications)
    .where(and(eq(notifications.userId, userId), unread ? isNull(notifications.readAt) : undefined, beyond))
    .orderBy(desc(createdAt), id)
    .limit(limit);
}

export async function countUnread(tx: Tx, userId: string): Promise<number> {
  const [row] = await tx
    .select({ count: count() })
    .from(notifications)
    .where(and(eq(notifications.userId, userId), isNull(notifications.readAt)));
  return row?.count ?? 0;
}

/** Marks a person's unread notifications read, all of them or those with these ids. */
export async function markRead(tx: Tx, userId: string, ids: string[] | null): Promise<number> {
  const result = await tx
    .update(notifications)
    .set({ readAt: now() })
    .where(
      and(
        eq(notifications.userId, userId),
        isNull(notifications.readAt),
        ids ? inArray(notifications.id, ids) : undefined,
      ),
    );
  return (result as unknown as { count: number }).count;
}

import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { contactPositions } from "#db/schema/contact-positions.ts";
import { matchKeys } from "#db/schema/match-keys.ts";
import { poolMoves } from "#db/schema/pool-moves.ts";
import { pools } from "#db/schema/pools.ts";
import { teams } from "#db/schema/teams.ts";
import { users } from "#db/schema/users.ts";
import type { MatchKey, Records } from "#lib/platform/records/define-records.ts";
import { insertRows } from "#lib/platform/records/insert-rows.ts";
import { groupBy } from "./group-by.ts";

export type Person = { id: string; name: string; email: string; teamId: string | null; teamPath: string };
export type PoolPlace = { id: string; object: string; teamId: string | null; teamPath: string };

/** Who works here, with what files name them by. */
export async function selectPeople(tx: Tx): Promise<Person[]> {
  const rows = await tx
    .select({ id: users.id, name: users.name, email: users.email, teamId: users.teamId, path: teams.path })
    .from(users)
    .leftJoin(teams, eq(teams.id, users.teamId))
    .where(eq(users.active, true));
  return rows.map(({ path, ...row }) => ({ ...row, teamPath: path ?? "/" }));
}

export async function findPool(tx: Tx, id: string): Promise<PoolPlace | undefined> {
  const [row] = await tx
    .select({ id: pools.id, object: pools.object, teamId: pools.teamId, teamPath: pools.teamPath })
    .from(pools)
    .where(and(eq(pools.id, id), isNull(pools.archivedAt)));
  return row;
}

/** The records of the whole company that have these keys. */
export async function selectMatches(
  tx: Tx,
  object: string,
  keys: readonly MatchKey[],
): Promise<(MatchKey & { id: string })[]> {
  if (keys.length === 0) return [];
  const kinds = keys.map(({ kind }) => kind);
  const values = keys.map(({ value }) => value);
  // A key at a time through the index, whatever the planner believes of a table that is growing: hence the limit.
  return tx.execute<MatchKey & { id: string }>(sql`
    select k.kind, k.value, m.id
    from unnest(${sql.param(kinds)}::text[], ${sql.param(values)}::text[]) as k(kind, value),
    lateral (
      select record_id as id from ${matchKeys}
      where tenant_id = (select current_setting('app.tenant', true))
        and kind = k.kind and value = k.value and object = ${object}
      limit 100
    ) m`);
}

/** The records that are called exactly so, of those that the person sees. */
export async function selectByTitle(
  tx: Tx,
  records: Pick<Records, "table" | "columns" | "title">,
  texts: readonly string[],
): Promise<Map<string, string[]>> {
  const { id, deletedAt } = records.columns;
  const title = records.columns[records.title];
  if (!id || !title || !deletedAt || texts.length === 0) return new Map();
  const rows = await tx
    .select({ id: sql<string>`${id}`, title: sql<string>`${title}` })
    .from(records.table)
    .where(and(inArray(title, [...texts]), isNull(deletedAt)));
  const found = groupBy(rows, (row) => row.title);
  return new Map([...found].map(([text, same]) => [text, same.map((row) => row.id)]));
}

/** What the records of these customers are called, of those that the person sees. */
export async function selectTitlesOf(
  tx: Tx,
  records: Pick<Records, "table" | "columns" | "title">,
  customerIds: readonly string[],
): Promise<{ id: string; title: string; customerId: string }[]> {
  const { id, customerId, deletedAt } = records.columns;
  const title = records.columns[records.title];
  if (!id || !title || !customerId || !deletedAt || customerIds.length === 0) return [];
  return tx
    .select({
      id: sql<string>`${id}`,
      title: sql<string>`${title}`,
      customerId: sql<string>`${customerId}`,
    })
    .from(records.table)
    .where(and(inArray(customerId, [...customerIds]), isNull(deletedAt)));
}

/** Writes down that records came into a pool, or left it because they were taken back. */
export async function insertPoolMoves(
  tx: Tx,
  moves: readonly (typeof poolMoves.$inferInsert)[],
): Promise<void> {
  await insertRows(tx, poolMoves, moves);
}

export async function insertPositions(
  tx: Tx,
  rows: readonly (typeof contactPositions.$inferInsert)[],
): Promise<void> {
  await insertRows(tx, contactPositions, rows);
}

/** The main positions of people who changed their company end; they stay in the history. */
export async function endMainPositions(tx: Tx, contactIds: string[], day: string): Promise<void> {
  await tx
    .update(contactPositions)
    .set({ main: false, endsOn: sql`coalesce(${contactPositions.endsOn}, ${day}::date)` })
    .where(and(inArray(contactPositions.contactId, contactIds), eq(contactPositions.main, true)));
}

const hanging: Record<string, readonly string[]> = {
  customer: ["contacts", "opportunities", "activities", "tasks"],
  contact: ["opportunities", "activities", "tasks"],
  lead: ["opportunities", "activities", "tasks"],
  opportunity: ["activities", "tasks"],
};

/** The records among these that others have been hung on. */
export async function selectInUse(tx: Tx, object: string, ids: string[]): Promise<Set<string>> {
  const tables = hanging[object] ?? [];
  if (ids.length === 0 || tables.length === 0) return new Set();
  const column = sql.identifier(`${object}_id`);
  const parts = tables.map(
    (table) => sql`select ${column} as id from ${sql.identifier(table)}
      where ${column} = any(${sql.param(ids)}::text[]) and deleted_at is null`,
  );
  const rows = await tx.execute<{ id: string }>(sql.join(parts, sql` union `));
  return new Set(rows.map(({ id }) => id));
}

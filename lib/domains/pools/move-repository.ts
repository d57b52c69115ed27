import { and, asc, desc, eq, gte, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { ownerChanges } from "#db/schema/owner-changes.ts";
import { poolMoves } from "#db/schema/pool-moves.ts";
import { pooledRecords } from "#lib/domains/leads/index.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import { withWholeScope } from "#lib/platform/records/with-whole-scope.ts";
import type { PooledObject } from "./contract.ts";

export type MoveRow = typeof poolMoves.$inferSelect;

export async function insertMoves(tx: Tx, rows: (typeof poolMoves.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(poolMoves).values(rows);
}

/** One at a time gives records of a pool to a person: caps are counted by one alone. */
export async function lockTaker(tx: Tx, tenantId: string, userId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${tenantId}/claims/${userId}`}, 0))`);
}

/** How many the person has claimed from each pool since a moment. */
export async function countClaims(tx: Tx, userId: string, since: Date): Promise<Map<string, number>> {
  const rows = await tx
    .select({ poolId: poolMoves.poolId, count: sql<number>`count(*)::int` })
    .from(poolMoves)
    .where(
      and(
        eq(poolMoves.ownerId, userId),
        eq(poolMoves.direction, "out"),
        eq(poolMoves.reason, "claimed"),
        gte(poolMoves.at, since),
      ),
    )
    .groupBy(poolMoves.poolId);
  return new Map(rows.map((row) => [row.poolId, row.count]));
}

/** How many records of a kind the person has to work on. */
export async function countHeld(asking: Asking, object: PooledObject, userId: string): Promise<number> {
  const { table, columns } = pooledRecords(object);
  const open = object === "lead" ? sql` and ${columns.status} not in ('converted', 'lost')` : sql``;
  const [row] = await withWholeScope(asking, [object], () =>
    asking.tx
      .select({ count: sql<number>`count(*)::int` })
      .from(table)
      .where(sql`${columns.ownerId} = ${userId} and ${columns.deletedAt} is null${open}`),
  );
  return row?.count ?? 0;
}

/** When the person last lost each of the records to a pool. */
export async function lastLosses(tx: Tx, userId: string, recordIds: string[]): Promise<Map<string, Date>> {
  const rows = await tx
    .select({ recordId: poolMoves.recordId, at: sql<string>`max(${poolMoves.at})` })
    .from(poolMoves)
    .where(
      and(
        inArray(poolMoves.recordId, recordIds),
        eq(poolMoves.direction, "in"),
        eq(poolMoves.ownerId, userId),
      ),
    )
    .groupBy(poolMoves.recordId);
  return new Map(rows.map((row) => [row.recordId, new Date(row.at)]));
}

/** Whether one of the records ever waited in a pool. */
export async function wasPooled(tx: Tx, recordIds: string[]): Promise<boolean> {
  const [row] = await tx
    .select({ id: poolMoves.id })
    .from(poolMoves)
    .where(inArray(poolMoves.recordId, recordIds))
    .limit(1);
  return row !== undefined;
}

type Page = { after: { at: Date; id: string } | undefined; limit: number };

/** The ways into and out of a pool, or of a record, the newest first; one more than asked. */
export function selectMoves(
  tx: Tx,
  of: { pool?: string | undefined; record?: string | undefined },
  { after, limit }: Page,
): Promise<MoveRow[]> {
  const beyond: SQL | undefined =
    after && or(lt(poolMoves.at, after.at), and(eq(poolMoves.at, after.at), lt(poolMoves.id, after.id)));
  const which = of.pool ? eq(poolMoves.poolId, of.pool) : eq(poolMoves.recordId, of.record ?? "");
  return tx
    .select()
    .from(poolMoves)
    .where(and(which, beyond))
    .orderBy(desc(poolMoves.at), desc(poolMoves.id))
    .limit(limit + 1);
}

/** Every owner that a record had, the first one first. */
export function selectOwnerChanges(tx: Tx, recordId: string) {
  return tx
    .select()
    .from(ownerChanges)
    .where(eq(ownerChanges.recordId, recordId))
    .orderBy(asc(ownerChanges.at), asc(ownerChanges.id))
    .limit(500);
}

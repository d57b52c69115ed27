import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { pool as connections, type Tx } from "#db/client.ts";
import { pools } from "#db/schema/pools.ts";
import { teams } from "#db/schema/teams.ts";
import { tenants } from "#db/schema/tenants.ts";
import { pooledRecords } from "#lib/domains/leads/index.ts";
import type { PooledObject } from "./contract.ts";

export type PoolRow = typeof pools.$inferSelect;
export type NewPoolRow = typeof pools.$inferInsert;

export async function insertPool(tx: Tx, row: NewPoolRow): Promise<void> {
  await tx.insert(pools).values(row);
}

export async function writePool(tx: Tx, id: string, set: Partial<NewPoolRow>): Promise<void> {
  await tx.update(pools).set(set).where(eq(pools.id, id));
}

/** A pool that was not put away; held for its settings to be written, or shared so that they stay while they are used. */
export async function findPool(tx: Tx, id: string, hold?: "update" | "share"): Promise<PoolRow | undefined> {
  const select = tx
    .select()
    .from(pools)
    .where(and(eq(pools.id, id), isNull(pools.archivedAt)));
  const [row] = await (hold ? select.for(hold) : select);
  return row;
}

/** The pools of a company, those of the deepest teams first: what falls into two falls into the nearer one. */
export function selectPools(tx: Tx, object?: PooledObject): Promise<PoolRow[]> {
  return tx
    .select()
    .from(pools)
    .where(and(isNull(pools.archivedAt), object ? eq(pools.object, object) : undefined))
    .orderBy(sql`length(${pools.teamPath}) desc`, asc(pools.createdAt), asc(pools.id));
}

export async function findTeam(tx: Tx, id: string): Promise<{ id: string; path: string } | undefined> {
  const [row] = await tx.select({ id: teams.id, path: teams.path }).from(teams).where(eq(teams.id, id));
  return row;
}

export async function namesOfPools(tx: Tx, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.select({ id: pools.id, name: pools.name }).from(pools).where(inArray(pools.id, ids));
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** How many records wait in each pool, of those that the person may see. */
export async function countWaiting(tx: Tx, object: PooledObject): Promise<Map<string, number>> {
  const { table, columns } = pooledRecords(object);
  const rows = await tx
    .select({ id: sql<string>`${columns.poolId}`, count: sql<number>`count(*)::int` })
    .from(table)
    .where(sql`${columns.poolId} is not null and ${columns.deletedAt} is null`)
    .groupBy(sql`${columns.poolId}`);
  return new Map(rows.map((row) => [row.id, row.count]));
}

/** Tells the workers to recycle now. */
export async function tellRecycling(tx: Tx, tenantId: string): Promise<void> {
  await tx.execute(sql`select pg_notify('huike_recycle', ${tenantId})`);
}

/** Every company with somebody in whose name its rules run. Asked before an actor is known. */
export function selectTenants(): Promise<{ tenant_id: string; user_id: string }[]> {
  return connections()<{ tenant_id: string; user_id: string }[]>`select * from worker_tenants()`;
}

/** When the company was made. */
export async function selectTenantBirth(tx: Tx): Promise<Date> {
  const [row] = await tx.select({ createdAt: tenants.createdAt }).from(tenants);
  return row?.createdAt ?? new Date(0);
}

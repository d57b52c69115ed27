import { and, type SQL, sql } from "drizzle-orm";
import { pooledRecords } from "#lib/domains/leads/index.ts";
import { now } from "#lib/platform/clock.ts";
import { AppError } from "#lib/platform/errors.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import type { Filter } from "#lib/platform/records/contract.ts";
import { compileFilter } from "#lib/platform/records/filter/compile-filter.ts";
import { daysAfter } from "./limits.ts";
import type { PoolRow } from "./pool-repository.ts";

export type Ground = Pick<PoolRow, "object" | "teamPath" | "protectionDays">;
export type Recyclable = { id: string; name: string; ownerId: string };

/** A rule that names a field which is no longer there finds nothing: nobody loses a record by mistake. */
function holds(asking: Asking, object: Ground["object"], filter: Filter): SQL {
  const records = pooledRecords(object);
  try {
    return compileFilter(asking, { records, columns: records.columns }, filter);
  } catch (error) {
    if (error instanceof AppError) return sql`false`;
    throw error;
  }
}

/**
 * What a rule takes back now: owned records of the pool's teams, neither new nor freshly claimed. One question for the
 * preview and for the deed. `hold` keeps the rows, and leaves those that somebody is writing to the next time.
 */
export async function selectRecyclable(
  asking: Asking,
  pool: Ground,
  filter: Filter,
  { limit, hold = false }: { limit: number; hold?: boolean },
): Promise<Recyclable[]> {
  const { table, columns } = pooledRecords(pool.object);
  const at = now();
  const made = daysAfter(at, -pool.protectionDays).toISOString();
  const name =
    pool.object === "lead"
      ? sql<string>`coalesce(${columns.companyName}, ${columns.contactName}, ${columns.contactPhone}, '')`
      : sql<string>`${columns.name}`;
  const select = asking.tx
    .select({ id: sql<string>`${columns.id}`, name, ownerId: sql<string>`${columns.ownerId}` })
    .from(table)
    .where(
      and(
        sql`${columns.deletedAt} is null and ${columns.poolId} is null and ${columns.ownerId} is not null`,
        sql`starts_with(${columns.teamPath}, ${pool.teamPath})`,
        sql`${columns.createdAt} <= ${made}::timestamptz`,
        sql`(${columns.protectedUntil} is null or ${columns.protectedUntil} <= ${at.toISOString()}::timestamptz)`,
        // A converted lead has done its work; its owner keeps it.
        pool.object === "lead" ? sql`${columns.status} <> 'converted'` : undefined,
        holds(asking, pool.object, filter),
      ),
    )
    .orderBy(sql`${columns.id}`)
    .limit(limit);
  return hold ? select.for("update", { skipLocked: true }) : select;
}

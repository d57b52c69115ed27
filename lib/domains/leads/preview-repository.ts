import { type SQL, sql } from "drizzle-orm";
import { now } from "#lib/platform/clock.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import type { Filter } from "#lib/platform/records/contract.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import { compileFilter } from "#lib/platform/records/filter/compile-filter.ts";
import type { CameIn } from "./assignment/simulate.ts";

const dayMs = 86_400_000;
const mostRecords = 100_000;

function since({ columns }: Records, days: number): SQL {
  const from = new Date(now().getTime() - days * dayMs).toISOString();
  return sql`${columns.createdAt} >= ${from}::timestamptz and ${columns.deletedAt} is null`;
}

/** How many records came in over the last days. */
export async function countCameIn({ tx }: Asking, records: Records, days: number): Promise<number> {
  const [row] = await tx.execute<{ count: number }>(
    sql`select count(*)::int as count from ${records.table} where ${since(records, days)}`,
  );
  return row?.count ?? 0;
}

/** Those that a filter finds, in the order they came in. */
export async function selectCameIn(
  asking: Asking,
  records: Records,
  { filter, days }: { filter: Filter | null; days: number },
): Promise<CameIn[]> {
  const { columns, table } = records;
  const name = columns.companyName
    ? sql`coalesce(${columns.companyName}, ${columns.contactName}, ${columns.contactPhone}, '')`
    : sql`${columns.name}`;
  const holds = filter ? sql` and ${compileFilter(asking, { records, columns }, filter)}` : sql``;
  const rows = await asking.tx
    .select({
      id: sql<string>`${columns.id}`,
      name: sql<string>`${name}`,
      at: sql<string>`${columns.createdAt}`,
      ownerId: sql<string | null>`${columns.ownerId}`,
      region: sql<string | null>`${columns.region}`,
      city: sql<string | null>`${columns.city}`,
      industry: sql<string | null>`${columns.industry}`,
    })
    .from(table)
    .where(sql`${since(records, days)}${holds}`)
    .orderBy(sql`${columns.createdAt}, ${columns.id}`)
    .limit(mostRecords);
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}

import { query } from "#app/_server/query.ts";
import type { Ref } from "#components/shared/fields/record-sources.tsx";
import type { Context } from "#lib/platform/context.ts";
import type { AggregateQuery, AggregateRow } from "#lib/platform/records/contract.ts";

type Aggregates = (context: Context, input: AggregateQuery) => Promise<{ items: AggregateRow[] }>;

/** The tags that records carry, the most used first. */
export async function tagsInUse(aggregate: Aggregates): Promise<Ref[]> {
  const { items } = await query(aggregate, {
    groupBy: [{ field: "tags" }],
    sort: [{ field: "count", direction: "desc" }],
    limit: 200,
  });
  return items.flatMap((row) => (row.tags ? [{ id: String(row.tags), name: String(row.tags) }] : []));
}

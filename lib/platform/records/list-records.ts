import { and, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import { requireRight } from "../access.ts";
import type { Asking } from "./asking.ts";
import type { recordQuery } from "./contract.ts";
import { beyond, decodeCursor, encodeCursor } from "./cursor.ts";
import type { Columns, Records, Row } from "./define-records.ts";
import { compileFilter } from "./filter/compile-filter.ts";
import { orderBy, sortTerms } from "./sort-terms.ts";
import { findWords } from "./words-condition.ts";

export type ListQuery = Omit<z.output<typeof recordQuery>, "limit" | "count" | "deleted"> &
  Partial<Pick<z.output<typeof recordQuery>, "count" | "deleted">> & { limit: number };
export type RowPage<R> = { rows: R[]; total: number | null; nextCursor: string | null };

/** What of the query narrows the records, whatever their order. `also` is the domain's own condition. */
export function conditionsOf(
  asking: Asking,
  records: Records,
  query: Pick<ListQuery, "filter" | "deleted">,
  also?: SQL,
): SQL | undefined {
  const { columns } = records;
  const { deletedAt } = columns;
  if (query.deleted) requireRight(asking.context, records.restoreRight);
  return and(
    deletedAt && (query.deleted ? isNotNull(deletedAt) : isNull(deletedAt)),
    query.filter && compileFilter(asking, { records, columns }, query.filter),
    also,
  );
}

/** The row without the places that were read along with it. */
function rowOf<R>(columns: Columns, found: Record<string, unknown>): R {
  return Object.fromEntries(Object.keys(columns).map((key) => [key, found[key]])) as R;
}

/** One page of rows in the wanted order, a keyset after the cursor's place; `total` only when counted. */
export async function listRecords<R extends Row>(
  asking: Asking,
  records: Records<R>,
  query: ListQuery,
  also?: SQL,
): Promise<RowPage<R>> {
  const { table, columns } = records;
  const keys = query.sort?.length ? query.sort : records.defaultSort;
  const terms = sortTerms(asking, records as Records, columns, keys);
  const kind = records as Records;
  const words = query.q ? await findWords(asking, kind, query.q, query) : undefined;
  const where = and(conditionsOf(asking, kind, query, also), words);
  const after = query.cursor ? beyond(terms, decodeCursor(query.cursor, keys, terms)) : undefined;
  const places = Object.fromEntries(terms.map((term, index) => [`place${index}`, sql`${term.at}::text`]));
  const [found, counted] = await Promise.all([
    asking.tx
      .select({ ...columns, ...places })
      .from(table)
      .where(and(where, after))
      .orderBy(...terms.map(orderBy))
      .limit(query.limit + 1),
    query.count ? asking.tx.select({ total: sql<number>`count(*)::int` }).from(table).where(where) : null,
  ]);
  const last = found.length > query.limit ? found[query.limit - 1] : undefined;
  return {
    rows: found.slice(0, query.limit).map((row) => rowOf<R>(columns, row)),
    total: counted ? (counted[0]?.total ?? 0) : null,
    nextCursor: last
      ? encodeCursor(
          keys,
          terms.map((_, index) => last[`place${index}`] as string | null),
        )
      : null,
  };
}

import { and, isNull, type SQL, sql } from "drizzle-orm";
import { hasRight } from "../access.ts";
import { aliasTable } from "./alias-table.ts";
import type { Asking } from "./asking.ts";
import type { Records } from "./define-records.ts";
import { oneOf } from "./one-of.ts";

function countOf(records: Records, name: string): SQL {
  const relation = records.relations.get(name);
  if (!relation) throw new Error(`${records.object} has no relation ${name}`);
  const { columns, from } = aliasTable(relation.records().table, `related_${name}`);
  const where = and(relation.on(records.columns, columns), columns.deletedAt && isNull(columns.deletedAt));
  return sql`(select count(*)::int from ${from} where ${where})`;
}

/** How many related records the person may see, for each record and relation, in one query. */
export async function countRelated(
  asking: Asking,
  records: Records,
  ids: string[],
  names: readonly string[] = [...records.relations.keys()],
): Promise<Map<string, Record<string, number>>> {
  const { id } = records.columns;
  const readable = names.filter((name) => {
    const object = records.relations.get(name)?.object;
    return object !== undefined && hasRight(asking.context, `${object}.read`);
  });
  if (!id || ids.length === 0 || readable.length === 0) return new Map();
  const counts = Object.fromEntries(readable.map((name) => [name, countOf(records, name)]));
  const rows = await asking.tx
    .select({ ofId: sql<string>`${id}`, ...counts })
    .from(records.table)
    .where(oneOf(id, ids));
  return new Map(rows.map(({ ofId, ...each }) => [ofId, each as Record<string, number>]));
}

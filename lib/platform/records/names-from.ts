import { sql } from "drizzle-orm";
import type { NameReader, Records, Row } from "./define-records.ts";
import { oneOf } from "./one-of.ts";

/** Reads the names of an object's records by id, also of those put away: what points to them still has a name. */
export function namesFrom<R extends Row>(records: () => Records<R>): NameReader {
  return async (tx, ids) => {
    const { table, columns, title } = records();
    const { id } = columns;
    if (!id || ids.length === 0) return new Map();
    const rows = await tx
      .select({ id: sql<string>`${id}`, name: sql<string | null>`${columns[title]}` })
      .from(table)
      .where(oneOf(id, ids));
    return new Map(rows.map((row) => [row.id, row.name ?? ""]));
  };
}

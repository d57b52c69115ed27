import { and, eq, getTableColumns, getTableName, inArray, not, type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { OwnedObject } from "../context.ts";
import type { Asking } from "./asking.ts";

/** A row that was pointed elsewhere, with what it pointed to before. */
export type MovedRow = { table: string; id: string; column: string; before: string };
/** Rows that point to a record by one of their columns. */
export type Child = {
  table: PgTable;
  /** The key of the column. */
  key: string;
  /** The kind whose walls the rows are behind, where they have owners. */
  scope?: OwnedObject;
  /** A mark that only one row of a record may have: those that go along lose it. */
  mark?: string;
  /** Rows that cannot go along, as the kept record has the like. */
  stays?: (columns: Record<string, PgColumn>, to: string) => SQL;
};

function columnsOf(child: Child): { id: PgColumn; points: PgColumn; all: Record<string, PgColumn> } {
  const all = getTableColumns(child.table) as Record<string, PgColumn>;
  const { id } = all;
  const points = all[child.key];
  if (!id || !points) throw new Error(`${getTableName(child.table)} has no ${child.key}`);
  return { id, points, all };
}

/** Points children from one record to another. The caller has opened the walls that some of them are behind. */
export async function moveChildren(
  asking: Asking,
  children: readonly Child[],
  from: string,
  to: string,
): Promise<MovedRow[]> {
  const moved: MovedRow[] = [];
  for (const child of children) {
    const { id, points, all } = columnsOf(child);
    const stays = child.stays?.(all, to);
    const table = getTableName(child.table);
    const { mark } = child;
    const marked = mark && all[mark];
    if (mark && marked) {
      const rows = await asking.tx
        .update(child.table)
        .set({ [mark]: false })
        .where(and(eq(points, from), eq(marked, true)))
        .returning({ id: sql<string>`${id}` });
      moved.push(...rows.map((row) => ({ table, id: row.id, column: mark, before: "true" })));
    }
    const rows = await asking.tx
      .update(child.table)
      .set({ [child.key]: to })
      .where(and(eq(points, from), stays && not(stays)))
      .returning({ id: sql<string>`${id}` });
    moved.push(...rows.map((row) => ({ table, id: row.id, column: child.key, before: from })));
  }
  return moved;
}

/** Points moved children back, those that still point to where the move put them. */
export async function moveBack(
  asking: Asking,
  children: readonly Child[],
  moved: readonly MovedRow[],
  from: string,
): Promise<void> {
  for (const child of children) {
    const { id, points } = columnsOf(child);
    const table = getTableName(child.table);
    const of = (column: string | undefined) =>
      moved.filter((row) => row.table === table && row.column === column);
    const [first, ...more] = of(child.key);
    if (!first) continue;
    const ids = [first, ...more].map((row) => row.id);
    await asking.tx
      .update(child.table)
      .set({ [child.key]: first.before })
      .where(and(inArray(id, ids), eq(points, from)));
    const marked = child.mark ? of(child.mark).map((row) => row.id) : [];
    if (!child.mark || marked.length === 0) continue;
    await asking.tx
      .update(child.table)
      .set({ [child.mark]: true })
      .where(and(inArray(id, marked), eq(points, first.before)));
  }
}

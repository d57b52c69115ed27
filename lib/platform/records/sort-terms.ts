import { type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Asking } from "./asking.ts";
import type { SortKey } from "./contract.ts";
import type { Columns, Records, Storage } from "./define-records.ts";
import { filterError } from "./filter-error.ts";
import { findField } from "./find-field.ts";

export type SortTerm = { at: SQL | PgColumn; descending: boolean; nullable: boolean; storage: Storage };

const system = new Set(["createdAt", "updatedAt", "id"]);

function termOf(asking: Asking, records: Records, columns: Columns, key: SortKey): SortTerm {
  const field = findField(asking, records, key.field);
  const sortable = field.sortable ?? (field.key === null && field.name.startsWith("custom."));
  if (!sortable && !system.has(key.field)) throw filterError("filter_not_sortable", key.field);
  const { storage, nullable } = field;
  return { at: field.read(columns), descending: key.direction === "desc", nullable, storage };
}

/** The terms of an order; the id comes last, so that no two records stand in the same place. */
export function sortTerms(
  asking: Asking,
  records: Records,
  columns: Columns,
  keys: readonly SortKey[],
): SortTerm[] {
  const terms = keys.map((key) => termOf(asking, records, columns, key));
  const id = columns.id;
  return id ? [...terms, { at: id, descending: false, nullable: false, storage: "text" }] : terms;
}

/** As `order by` takes it. What is empty comes last either way; where nothing can be empty the plain form fits the indexes. */
export function orderBy({ at, descending, nullable }: SortTerm): SQL {
  const direction = descending ? sql` desc` : sql` asc`;
  return nullable ? sql`${at}${direction} nulls last` : sql`${at}${direction}`;
}

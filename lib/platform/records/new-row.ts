import { is, SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { typeid } from "typeid-js";
import { now } from "../clock.ts";
import type { Asking } from "./asking.ts";
import type { Changed } from "./change-records.ts";
import type { Records, Row } from "./define-records.ts";
import { journaled } from "./journaled.ts";

/** Whose a record is: the team goes with the owner. */
export type Place = { ownerId: string | null; teamId: string | null; teamPath: string };

/** Who makes a record keeps it. */
function ownPlace({ context: { principal } }: Pick<Asking, "context">): Place {
  return { ownerId: principal.userId, teamId: principal.teamId, teamPath: principal.teamPath };
}

type Filler = { key: string; of: (at: Date) => unknown };

/** What the database would put into a column: a row that is not read back must know it. */
function fillerOf(key: string, column: PgColumn): Filler {
  if (!column.hasDefault) return { key, of: () => null };
  const given = column.default;
  if (!is(given, SQL)) return { key, of: () => given ?? null };
  if (/Array$/.test(column.columnType)) return { key, of: () => [] };
  return /Timestamp/.test(column.columnType) ? { key, of: (at) => at } : { key, of: () => null };
}

const fillers = new WeakMap<object, Filler[]>();

/** Found out once a table: an import makes rows by the thousand. */
function fillersOf(columns: Record<string, PgColumn>): Filler[] {
  const known = fillers.get(columns);
  if (known) return known;
  const found = Object.entries(columns).map(([key, column]) => fillerOf(key, column));
  fillers.set(columns, found);
  return found;
}

/** The whole row of a record that is about to be made. `more` are columns that the verb itself decides. */
export function newRow<R extends Row>(
  asking: Asking,
  records: Records<R>,
  values: Record<string, unknown>,
  more: Partial<R> & Partial<Place> = {},
): R {
  const at = now();
  const { tenantId, userId } = asking.context.principal;
  const by = { createdBy: userId, updatedBy: userId };
  const own = Object.fromEntries(Object.entries(by).filter(([key]) => records.columns[key]));
  const place = records.columns.teamPath ? ownPlace(asking) : {};
  const row: Record<string, unknown> = {};
  for (const { key, of } of fillersOf(records.columns)) row[key] = of(at);
  Object.assign(row, {
    ...place,
    ...values,
    ...more,
    ...own,
    id: typeid(records.idPrefix).toString(),
    tenantId,
    version: 1,
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
  });
  return Object.assign(row, records.follow?.(row as unknown as R, at)) as unknown as R;
}

/** A new record as the journal keeps it. */
export function madeOf<R extends Row>(records: Records<R>, row: R): Changed<R> {
  const after = journaled(records as Records, row);
  const change = {
    entityType: records.object,
    entityId: row.id,
    op: "create" as const,
    before: {},
    after,
    version: 1,
  };
  return { before: row, row, change, touched: true };
}

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

/** Columns that the database would fill: a row that is not read back must know them. */
function defaultOf(column: PgColumn, at: Date): unknown {
  if (!column.hasDefault) return null;
  if (!is(column.default, SQL)) return column.default ?? null;
  if (/Array$/.test(column.columnType)) return [];
  return /Timestamp/.test(column.columnType) ? at : null;
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
  const defaults = Object.entries(records.columns).map(([key, column]) => [key, defaultOf(column, at)]);
  const row = {
    ...Object.fromEntries(defaults),
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
  } as unknown as R;
  return Object.assign(row, records.follow?.(row, at));
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

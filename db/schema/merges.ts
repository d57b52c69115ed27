import { index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { type MovedRow, recordObjects } from "#lib/domains/records/contract.ts";
import { createdAt, moment, tenantId } from "./_columns.ts";
import { tenantPolicy } from "./_policies.ts";

/** Two records made one, with all that is needed to take it back. */
export const merges = pgTable(
  "merges",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId(),
    object: text("object", { enum: recordObjects }).notNull(),
    keptId: text("kept_id").notNull(),
    mergedId: text("merged_id").notNull(),
    /** Both rows as they were. */
    before: jsonb("before").$type<{ kept: unknown; merged: unknown }>().notNull(),
    /** The fields taken over from the merged record. */
    taken: jsonb("taken").$type<string[]>().notNull().default([]),
    moved: jsonb("moved").$type<MovedRow[]>().notNull().default([]),
    reason: text("reason"),
    createdBy: text("created_by").notNull(),
    createdAt: createdAt(),
    undoneAt: moment("undone_at"),
    undoneBy: text("undone_by"),
  },
  (table) => [
    index("merges_kept").on(table.tenantId, table.keptId),
    index("merges_merged").on(table.tenantId, table.mergedId),
    index("merges_recent").on(table.tenantId, table.createdAt.desc().nullsFirst()),
    tenantPolicy(),
  ],
);

import { index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { createdAt, moment, tenantId, updatedAt } from "./_columns.ts";
import { tenantPolicy } from "./_policies.ts";

/** The reasons that a company lets people choose from when an opportunity is won or lost; without any, all that ship. */
export const closeReasonRows = pgTable(
  "close_reasons",
  {
    tenantId: tenantId(),
    outcome: text("outcome", { enum: ["won", "lost"] }).notNull(),
    /** What the opportunity keeps. */
    key: text("key").notNull(),
    /** Null: one that ships, called as the messages call it. */
    name: text("name"),
    position: integer("position").notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    /** No longer offered; opportunities that have it keep it. */
    archivedAt: moment("archived_at"),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.outcome, table.key] }),
    index("close_reasons_by_position").on(table.tenantId, table.outcome, table.position),
    tenantPolicy(),
  ],
);

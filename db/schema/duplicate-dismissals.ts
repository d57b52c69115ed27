import { pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { recordObjects } from "#lib/domains/records/contract.ts";
import { createdAt, tenantId } from "./_columns.ts";
import { tenantPolicy } from "./_policies.ts";

/** Pairs that look alike and are not; the smaller id comes first. */
export const duplicateDismissals = pgTable(
  "duplicate_dismissals",
  {
    tenantId: tenantId(),
    object: text("object", { enum: recordObjects }).notNull(),
    firstId: text("first_id").notNull(),
    secondId: text("second_id").notNull(),
    by: text("by").notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.tenantId, table.firstId, table.secondId] }), tenantPolicy()],
);

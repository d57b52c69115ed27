import { jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { preferenceKeys } from "#lib/domains/identity/contract.ts";
import { tenantId, updatedAt } from "./_columns.ts";
import { privatePolicy } from "./_policies.ts";

/** How a person wants to be answered, one row a habit; what is absent is as usual. */
export const preferences = pgTable(
  "preferences",
  {
    tenantId: tenantId(),
    userId: text("user_id").notNull(),
    key: text("key", { enum: preferenceKeys }).notNull(),
    value: jsonb("value").$type<string>().notNull(),
    /** The words that set it, so that its person can see where it comes from. */
    said: text("said").notNull(),
    updatedAt: updatedAt(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.key] }), privatePolicy()],
);

import { pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { recordObjects } from "#lib/domains/records/contract.ts";
import { tenantId } from "./_columns.ts";
import { privatePolicy } from "./_policies.ts";
import { savedViews } from "./saved-views.ts";

/** The view that a person's list of an object opens with. */
export const viewDefaults = pgTable(
  "view_defaults",
  {
    tenantId: tenantId(),
    userId: text("user_id").notNull(),
    object: text("object", { enum: recordObjects }).notNull(),
    viewId: text("view_id")
      .notNull()
      .references(() => savedViews.id),
  },
  (table) => [primaryKey({ columns: [table.userId, table.object] }), privatePolicy()],
);

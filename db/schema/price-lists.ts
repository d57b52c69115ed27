import { sql } from "drizzle-orm";
import { boolean, date, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, moment, tenantId, updatedAt, version } from "./_columns.ts";
import { tenantPolicy } from "./_policies.ts";

/** Prices for a kind of customer or a stretch of time. */
export const priceLists = pgTable(
  "price_lists",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId(),
    name: text("name").notNull(),
    currency: text("currency").notNull().default("CNY"),
    /** What a deal takes its prices from when nobody says. */
    main: boolean("main").notNull().default(false),
    validFrom: date("valid_from", { mode: "string" }),
    validTo: date("valid_to", { mode: "string" }),
    version: version(),
    createdBy: text("created_by").notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    archivedAt: moment("archived_at"),
  },
  (table) => [
    uniqueIndex("price_lists_name").on(table.tenantId, table.name).where(sql`archived_at is null`),
    uniqueIndex("price_lists_main").on(table.tenantId).where(sql`main and archived_at is null`),
    tenantPolicy(),
  ],
);

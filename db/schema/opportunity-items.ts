import { index, integer, numeric, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, money, tenantId, updatedAt } from "./_columns.ts";
import { tenantPolicy } from "./_policies.ts";
import { opportunities } from "./opportunities.ts";
import { products } from "./products.ts";

/** What is offered, line by line. The opportunity's version guards its items. */
export const opportunityItems = pgTable(
  "opportunity_items",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId(),
    opportunityId: text("opportunity_id")
      .notNull()
      .references(() => opportunities.id),
    productId: text("product_id").references(() => products.id),
    /** As it was called when offered. */
    name: text("name").notNull(),
    unit: text("unit"),
    quantity: numeric("quantity", { precision: 14, scale: 3, mode: "number" }).notNull().default(1),
    listPrice: money("list_price").notNull().default(0),
    /** Percent off the list price. */
    discount: numeric("discount", { precision: 7, scale: 4, mode: "number" }).notNull().default(0),
    /** For one unit, after the discount. */
    price: money("price").notNull().default(0),
    /** Quantity times price. */
    total: money("total").notNull().default(0),
    note: text("note"),
    position: integer("position").notNull().default(0),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index("items_of").on(table.opportunityId, table.position),
    index("items_by_product").on(table.productId),
    tenantPolicy(),
  ],
);

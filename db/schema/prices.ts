import { date, index, numeric, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, money, tenantId, updatedAt, version } from "./_columns.ts";
import { tenantPolicy } from "./_policies.ts";
import { priceLists } from "./price-lists.ts";
import { products } from "./products.ts";

/** What a product costs on a list, from which day to which, and from which quantity. */
export const prices = pgTable(
  "prices",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId(),
    priceListId: text("price_list_id")
      .notNull()
      .references(() => priceLists.id),
    productId: text("product_id")
      .notNull()
      .references(() => products.id),
    unitPrice: money("unit_price").notNull(),
    /** Below it only with the right `price.override`. */
    minPrice: money("min_price"),
    minQuantity: numeric("min_quantity", { precision: 14, scale: 3, mode: "number" }).notNull().default(1),
    validFrom: date("valid_from", { mode: "string" }),
    validTo: date("valid_to", { mode: "string" }),
    version: version(),
    createdBy: text("created_by").notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index("prices_of").on(table.priceListId, table.productId, table.minQuantity),
    index("prices_by_product").on(table.productId),
    tenantPolicy(),
  ],
);

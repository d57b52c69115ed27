import { date, index, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { type Compatibility, versionStatuses } from "#lib/domains/products/contract.ts";
import { createdAt, tenantId, textList, updatedAt, version } from "./_columns.ts";
import { tenantPolicy } from "./_policies.ts";
import { products } from "./products.ts";

/** A release of a product. */
export const productVersions = pgTable(
  "product_versions",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId(),
    productId: text("product_id")
      .notNull()
      .references(() => products.id),
    label: text("label").notNull(),
    status: text("status", { enum: versionStatuses }).notNull().default("released"),
    releasedOn: date("released_on", { mode: "string" }),
    supportedUntil: date("supported_until", { mode: "string" }),
    highlights: textList("highlights"),
    notes: text("notes"),
    compatibility: jsonb("compatibility").$type<Compatibility[]>().notNull().default([]),
    version: version(),
    createdBy: text("created_by").notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    uniqueIndex("product_versions_label").on(table.productId, table.label),
    index("product_versions_by_release").on(table.productId, table.releasedOn.desc().nullsLast()),
    tenantPolicy(),
  ],
);

import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import {
  type Compatibility,
  type ProductModule,
  productKinds,
  productStatuses,
} from "#lib/domains/products/contract.ts";
import { recordColumns } from "./_columns.ts";
import { tenantPolicy } from "./_policies.ts";

/** What the company sells. The whole company sees it; the owner is who looks after it. */
export const products = pgTable(
  "products",
  {
    ...recordColumns(),
    code: text("code").notNull(),
    name: text("name").notNull(),
    kind: text("kind", { enum: productKinds }).notNull().default("base"),
    category: text("category"),
    unit: text("unit").notNull(),
    status: text("status", { enum: productStatuses }).notNull().default("active"),
    /** The version that is sold now; all are in `product_versions`. */
    currentVersion: text("current_version"),
    description: text("description"),
    modules: jsonb("modules").$type<ProductModule[]>().notNull().default([]),
    compatibility: jsonb("compatibility").$type<Compatibility[]>().notNull().default([]),
  },
  (table) => [
    uniqueIndex("products_code").on(table.tenantId, sql`lower(${table.code})`).where(sql`deleted_at is null`),
    index("products_by_name").on(table.tenantId, table.name, table.id),
    index("products_by_updated").on(table.tenantId, table.updatedAt.desc().nullsFirst(), table.id),
    tenantPolicy(),
  ],
);

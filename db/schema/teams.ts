import { index, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, tenantId } from "./_columns.ts";
import { tenantPolicy } from "./_policies.ts";
import { tenants } from "./tenants.ts";

export const teams = pgTable(
  "teams",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId().references(() => tenants.id),
    name: text("name").notNull(),
    parentId: text("parent_id"),
    /** `/<ancestor ids>/<own id>/`: a prefix match finds a team and all below it. */
    path: text("path").notNull(),
    createdAt: createdAt(),
  },
  (table) => [index("teams_tenant_path").on(table.tenantId, table.path), tenantPolicy()],
);

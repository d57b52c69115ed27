import { bigint, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { tenantPolicy } from "./_policies.ts";

/** The ends of a tenant's audit chains; one is locked while a row is added to it. */
export const auditHeads = pgTable(
  "audit_heads",
  {
    tenantId: text("tenant_id").notNull(),
    lane: integer("lane").notNull().default(0),
    seq: bigint("seq", { mode: "number" }).notNull().default(0),
    hash: text("hash").notNull().default(""),
  },
  (table) => [primaryKey({ columns: [table.tenantId, table.lane] }), tenantPolicy()],
);

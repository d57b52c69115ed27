import { bigint, pgTable, text } from "drizzle-orm/pg-core";
import { tenantPolicy } from "./_policies.ts";

/** The end of each tenant's audit chain; locked while a row is added. */
export const auditHeads = pgTable(
  "audit_heads",
  {
    tenantId: text("tenant_id").primaryKey(),
    seq: bigint("seq", { mode: "number" }).notNull().default(0),
    hash: text("hash").notNull().default(""),
  },
  () => [tenantPolicy()],
);

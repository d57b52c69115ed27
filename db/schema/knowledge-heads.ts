import { bigint, pgTable, text } from "drizzle-orm/pg-core";
import { tenantPolicy } from "./_policies.ts";

/** How far a tenant's knowledge has changed: indexes that stand elsewhere are behind. */
export const knowledgeHeads = pgTable(
  "knowledge_heads",
  {
    tenantId: text("tenant_id").primaryKey(),
    position: bigint("position", { mode: "number" }).notNull().default(0),
  },
  () => [tenantPolicy()],
);

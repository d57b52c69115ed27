import { jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { createdAt, tenantId } from "./_columns.ts";
import { tenantPolicy } from "./_policies.ts";

/** The answer of a write under the key its caller gave; written in the same transaction as the write. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    tenantId: tenantId(),
    actorId: text("actor_id").notNull(),
    key: text("key").notNull(),
    command: text("command").notNull(),
    requestHash: text("request_hash").notNull(),
    response: jsonb("response"),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.tenantId, table.actorId, table.key] }), tenantPolicy()],
);

import { sql } from "drizzle-orm";
import { bigint, bigserial, index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, tenantId } from "./_columns.ts";
import { tenantPolicy } from "./_policies.ts";

/** Every field written, with before, after and where the value came from: the base of undo and of field history. */
export const fieldChanges = pgTable(
  "field_changes",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    tenantId: tenantId(),
    entityType: text("entity_type").notNull(),
    entityId: text("entity_id").notNull(),
    op: text("op").notNull(),
    field: text("field").notNull(),
    before: jsonb("before"),
    after: jsonb("after"),
    version: bigint("version", { mode: "number" }).notNull(),
    actorType: text("actor_type").notNull(),
    actorId: text("actor_id").notNull(),
    userId: text("user_id").notNull(),
    runId: text("run_id"),
    source: jsonb("source").notNull(),
    at: createdAt(),
  },
  (table) => [
    // An id is of one record of one tenant.
    index("changes_entity").on(table.entityId, table.id),
    // Of runs alone: most of an import's changes belong to none.
    index("changes_run").on(table.tenantId, table.runId).where(sql`${table.runId} is not null`),
    tenantPolicy(),
  ],
);

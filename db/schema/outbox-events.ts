import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, moment, tenantId } from "./_columns.ts";
import { tenantPolicy } from "./_policies.ts";

/** Events written with the change they tell of; a relay hands them on, at least once. */
export const outboxEvents = pgTable(
  "outbox_events",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId(),
    type: text("type").notNull(),
    aggregateType: text("aggregate_type").notNull(),
    aggregateId: text("aggregate_id").notNull(),
    payload: jsonb("payload").notNull(),
    actorUserId: text("actor_user_id"),
    createdAt: createdAt(),
    sentAt: moment("sent_at"),
    attempts: integer("attempts").notNull().default(0),
    /** A relay that takes an event hides it from others until then. */
    availableAt: moment("available_at").notNull().defaultNow(),
  },
  (table) => [index("outbox_unsent").on(table.availableAt).where(sql`sent_at is null`), tenantPolicy()],
);

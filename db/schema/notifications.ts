import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, moment, tenantId } from "./_columns.ts";
import { inboxPolicies } from "./_policies.ts";

/** What a person is told. A trigger notifies `huike_notifications` with the person's id. */
export const notifications = pgTable(
  "notifications",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId(),
    userId: text("user_id").notNull(),
    /** `<object>.<what>`, such as `task.due`; the key of its sentence in `notifications.<kind>`. */
    kind: text("kind").notNull(),
    params: jsonb("params").$type<Record<string, string | number>>().notNull().default({}),
    object: text("object"),
    recordId: text("record_id"),
    /** Who caused it; null: a rule. */
    fromId: text("from_id"),
    /** Two with one key are one: a reminder comes once. */
    dedupeKey: text("dedupe_key"),
    readAt: moment("read_at"),
    /** When it went out by the channels outside the app. */
    deliveredAt: moment("delivered_at"),
    createdAt: createdAt(),
  },
  (table) => [
    index("notifications_recent").on(
      table.tenantId,
      table.userId,
      table.createdAt.desc().nullsFirst(),
      table.id,
    ),
    index("notifications_unread").on(table.tenantId, table.userId).where(sql`read_at is null`),
    index("notifications_undelivered").on(table.createdAt).where(sql`delivered_at is null`),
    uniqueIndex("notifications_once")
      .on(table.tenantId, table.userId, table.dedupeKey)
      .where(sql`dedupe_key is not null`),
    ...inboxPolicies(),
  ],
);

import { boolean, index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, moment, tenantId, updatedAt, version } from "./_columns.ts";
import { privatePolicy } from "./_policies.ts";

export const conversations = pgTable(
  "conversations",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId(),
    userId: text("user_id").notNull(),
    title: text("title").notNull(),
    pinned: boolean("pinned").notNull().default(false),
    /** Dialogue state: records in focus and the question that waits for an answer. */
    state: jsonb("state").notNull().default({}),
    lastSeq: integer("last_seq").notNull().default(0),
    readSeq: integer("read_seq").notNull().default(0),
    lastMessageAt: moment("last_message_at").notNull().defaultNow(),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    deletedAt: moment("deleted_at"),
  },
  (table) => [
    index("conversations_recent").on(table.tenantId, table.userId, table.lastMessageAt.desc().nullsFirst()),
    privatePolicy(),
  ],
);

import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { MessageView } from "#agents/contract.ts";
import { watchKinds } from "#lib/domains/conversations/contract.ts";
import { createdAt, tenantId, updatedAt } from "./_columns.ts";
import { privatePolicy } from "./_policies.ts";
import { conversations } from "./conversations.ts";

export const messages = pgTable(
  "messages",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId(),
    conversationId: text("conversation_id")
      .notNull()
      .references(() => conversations.id),
    userId: text("user_id").notNull(),
    seq: integer("seq").notNull(),
    role: text("role").notNull(),
    text: text("text").notNull().default(""),
    view: jsonb("view").$type<MessageView>(),
    runId: text("run_id"),
    clientMessageId: text("client_message_id"),
    /** What made an agent speak unasked, where nobody said these words; null: a person's. */
    watch: text("watch", { enum: watchKinds }),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    uniqueIndex("messages_order").on(table.conversationId, table.seq),
    uniqueIndex("messages_client")
      .on(table.tenantId, table.userId, table.clientMessageId)
      .where(sql`client_message_id is not null`),
    index("messages_run").on(table.runId),
    privatePolicy(),
  ],
);

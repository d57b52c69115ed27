import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, moment, tenantId, updatedAt } from "./_columns.ts";
import { privatePolicy } from "./_policies.ts";
import { conversations } from "./conversations.ts";

export const agentRuns = pgTable(
  "agent_runs",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId(),
    conversationId: text("conversation_id")
      .notNull()
      .references(() => conversations.id),
    userId: text("user_id").notNull(),
    messageId: text("message_id").notNull(),
    replyId: text("reply_id").notNull(),
    /** The agent the person asked for by name, if any. */
    requestedAgent: text("requested_agent"),
    focus: jsonb("focus"),
    status: text("status").notNull().default("queued"),
    engine: text("engine"),
    attempt: integer("attempt").notNull().default(0),
    /** What a paused run goes on with: the decisions on its proposals by interrupt. */
    resume: jsonb("resume"),
    leaseOwner: text("lease_owner"),
    leaseUntil: moment("lease_until"),
    stopRequested: boolean("stop_requested").notNull().default(false),
    lastFrameSeq: integer("last_frame_seq").notNull().default(0),
    tokens: integer("tokens").notNull().default(0),
    writes: integer("writes").notNull().default(0),
    undoneAt: moment("undone_at"),
    error: text("error"),
    createdAt: createdAt(),
    startedAt: moment("started_at"),
    finishedAt: moment("finished_at"),
    updatedAt: updatedAt(),
  },
  (table) => [
    index("runs_open").on(table.createdAt).where(sql`status in ('queued', 'running')`),
    index("runs_conversation").on(table.tenantId, table.conversationId, table.createdAt),
    privatePolicy(),
  ],
);

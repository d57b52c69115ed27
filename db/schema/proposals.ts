import { bigint, index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import type { FieldDiff } from "#agents/contract.ts";
import { createdAt, moment, tenantId } from "./_columns.ts";
import { privatePolicy } from "./_policies.ts";
import { agentRuns } from "./agent-runs.ts";

/** A write that waits for a person: what would change, against which version, until when. */
export const proposals = pgTable(
  "proposals",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId(),
    userId: text("user_id").notNull(),
    runId: text("run_id")
      .notNull()
      .references(() => agentRuns.id),
    conversationId: text("conversation_id").notNull(),
    agent: text("agent").notNull(),
    tool: text("tool").notNull(),
    input: jsonb("input").notNull(),
    callId: text("call_id").notNull(),
    title: text("title").notNull(),
    reason: text("reason").notNull(),
    sideEffects: jsonb("side_effects").$type<string[]>().notNull().default([]),
    diff: jsonb("diff").$type<FieldDiff[]>().notNull().default([]),
    targetType: text("target_type"),
    targetId: text("target_id"),
    targetVersion: bigint("target_version", { mode: "number" }),
    status: text("status").notNull().default("open"),
    createdAt: createdAt(),
    expiresAt: moment("expires_at").notNull(),
    decidedAt: moment("decided_at"),
  },
  (table) => [index("proposals_run").on(table.runId), privatePolicy()],
);

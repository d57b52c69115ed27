import { index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, tenantId } from "./_columns.ts";
import { privatePolicy } from "./_policies.ts";
import { agentRuns } from "./agent-runs.ts";

/** What an agent did in a run, kept for the trace and for going on after a restart. */
export const agentSteps = pgTable(
  "agent_steps",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId(),
    runId: text("run_id")
      .notNull()
      .references(() => agentRuns.id),
    userId: text("user_id").notNull(),
    seq: integer("seq").notNull(),
    agent: text("agent").notNull(),
    engine: text("engine").notNull(),
    tool: text("tool").notNull(),
    input: jsonb("input").notNull(),
    output: jsonb("output"),
    status: text("status").notNull(),
    records: jsonb("records").notNull().default([]),
    error: text("error"),
    elapsedMs: integer("elapsed_ms"),
    createdAt: createdAt(),
  },
  (table) => [index("steps_run").on(table.runId, table.seq), privatePolicy()],
);

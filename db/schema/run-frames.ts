import { integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { Frame } from "#agents/contract.ts";
import { createdAt, tenantId } from "./_columns.ts";
import { privatePolicy } from "./_policies.ts";

/** The numbered frames of runs, for clients that reconnect; swept once the message holds the result. */
export const runFrames = pgTable(
  "run_frames",
  {
    tenantId: tenantId(),
    runId: text("run_id").notNull(),
    userId: text("user_id").notNull(),
    seq: integer("seq").notNull(),
    frame: jsonb("frame").$type<Frame>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.seq] }), privatePolicy()],
);

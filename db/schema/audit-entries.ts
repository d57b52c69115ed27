import { sql } from "drizzle-orm";
import { bigint, index, integer, jsonb, pgPolicy, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { appRole, moment, tenantId, tenantSetting } from "./_columns.ts";

/**
 * Append-only; each row carries the hash of the one before it in its lane. A tenant has as many lanes as wrote at the
 * same time: in one chain for all, each writer would wait for the disk of the one before. Numbers rise, with gaps.
 */
export const auditEntries = pgTable(
  "audit_entries",
  {
    tenantId: tenantId(),
    seq: bigint("seq", { mode: "number" }).notNull(),
    at: moment("at").notNull(),
    actorType: text("actor_type").notNull(),
    actorId: text("actor_id").notNull(),
    onBehalfOf: text("on_behalf_of"),
    channel: text("channel").notNull(),
    action: text("action").notNull(),
    decision: text("decision").notNull(),
    targetType: text("target_type"),
    targetId: text("target_id"),
    requestId: text("request_id").notNull(),
    runId: text("run_id"),
    details: jsonb("details").notNull().default({}),
    prevHash: text("prev_hash").notNull(),
    hash: text("hash").notNull(),
    lane: integer("lane").notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.seq] }),
    index("audit_lane").on(table.tenantId, table.lane, table.seq),
    index("audit_target").on(table.tenantId, table.targetType, table.targetId),
    pgPolicy("read_tenant", {
      as: "permissive",
      for: "select",
      to: appRole,
      using: sql`tenant_id = ${tenantSetting}`,
    }),
    pgPolicy("append_tenant", {
      as: "permissive",
      for: "insert",
      to: appRole,
      withCheck: sql`tenant_id = ${tenantSetting}`,
    }),
  ],
);

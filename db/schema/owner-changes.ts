import { index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import type { AssignmentFactor } from "#lib/domains/pools/contract.ts";
import { recordObjects } from "#lib/domains/records/contract.ts";
import { moment, tenantId } from "./_columns.ts";
import { tenantPolicy } from "./_policies.ts";

/** Who had a record before whom, and why it changed hands. */
export const ownerChanges = pgTable(
  "owner_changes",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId(),
    object: text("object", { enum: recordObjects }).notNull(),
    recordId: text("record_id").notNull(),
    fromId: text("from_id"),
    toId: text("to_id"),
    reason: text("reason"),
    ruleId: text("rule_id"),
    /** What spoke for whom when a rule decided. */
    factors: jsonb("factors").$type<AssignmentFactor[]>().notNull().default([]),
    /** Null: a rule. */
    by: text("by"),
    at: moment("at").notNull(),
  },
  (table) => [
    index("owner_changes_of").on(table.tenantId, table.recordId, table.at),
    index("owner_changes_to").on(table.tenantId, table.toId, table.at),
    index("owner_changes_from").on(table.tenantId, table.fromId, table.at),
    tenantPolicy(),
  ],
);

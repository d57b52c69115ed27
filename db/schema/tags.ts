import { sql } from "drizzle-orm";
import { boolean, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { recordObjects } from "#lib/domains/records/contract.ts";
import { createdAt, moment, tenantId, updatedAt, version } from "./_columns.ts";
import { tenantPolicy } from "./_policies.ts";

/** The tags of an object. One with a rule is put on and taken off by it. */
export const tags = pgTable(
  "tags",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId(),
    object: text("object", { enum: recordObjects }).notNull(),
    name: text("name").notNull(),
    color: text("color"),
    /** A filter tree; null: put on by hand. */
    rule: jsonb("rule"),
    /** What the rule says, as the reason shown on each record. */
    ruleText: text("rule_text"),
    active: boolean("active").notNull().default(true),
    appliedAt: moment("applied_at"),
    version: version(),
    createdBy: text("created_by").notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    uniqueIndex("tags_name").on(table.tenantId, table.object, table.name).where(sql`active`),
    tenantPolicy(),
  ],
);

import { boolean, index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { assignmentStrategies, pooledObjects, type Territory } from "#lib/domains/pools/contract.ts";
import { createdAt, moment, tenantId, textList, updatedAt, version } from "./_columns.ts";
import { tenantPolicy } from "./_policies.ts";

/** Who gets a new record. The first rule whose filter holds decides. */
export const assignmentRules = pgTable(
  "assignment_rules",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId(),
    object: text("object", { enum: pooledObjects }).notNull(),
    name: text("name").notNull(),
    position: integer("position").notNull().default(0),
    /** A filter tree; null: every record. */
    filter: jsonb("filter"),
    strategy: text("strategy", { enum: assignmentStrategies }).notNull(),
    userIds: textList("user_ids"),
    territories: jsonb("territories").$type<Territory[]>().notNull().default([]),
    /** Whose turn was last, by place in `user_ids`. */
    cursor: integer("cursor").notNull().default(-1),
    active: boolean("active").notNull().default(true),
    version: version(),
    createdBy: text("created_by").notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    archivedAt: moment("archived_at"),
  },
  (table) => [
    index("assignment_rules_in_order").on(table.tenantId, table.object, table.position),
    tenantPolicy(),
  ],
);

import { index, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { recordObjects, tagKinds } from "#lib/domains/records/contract.ts";
import { moment, tenantId } from "./_columns.ts";
import { tenantPolicy } from "./_policies.ts";

/**
 * Every tag on every record, with why. Filters by tag come here: equality of text passes
 * row-level security to an index, which the array operators on `tags` do not.
 */
export const tagReasons = pgTable(
  "tag_reasons",
  {
    tenantId: tenantId(),
    object: text("object", { enum: recordObjects }).notNull(),
    recordId: text("record_id").notNull(),
    tag: text("tag").notNull(),
    kind: text("kind", { enum: tagKinds }).notNull(),
    /** Words for people, or the values that the rule found. */
    reason: text("reason"),
    detail: jsonb("detail").$type<Record<string, unknown>>().notNull().default({}),
    by: text("by"),
    at: moment("at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.object, table.tag, table.recordId] }),
    index("tag_reasons_of").on(table.tenantId, table.recordId),
    tenantPolicy(),
  ],
);

import { boolean, index, integer, jsonb, pgTable, real, text } from "drizzle-orm/pg-core";
import { createdAt, tenantId } from "./_columns.ts";
import { tenantPolicy } from "./_policies.ts";

/** What the gold questions said of a version that was to be published. */
export const knowledgeChecks = pgTable(
  "knowledge_checks",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId(),
    documentId: text("document_id").notNull(),
    versionId: text("version_id").notNull(),
    questions: integer("questions").notNull(),
    /** The share of questions whose document is first, and among the first five: before, and with the version. */
    firstBefore: real("first_before").notNull(),
    firstAfter: real("first_after").notNull(),
    fiveBefore: real("five_before").notNull(),
    fiveAfter: real("five_after").notNull(),
    /** Questions that would no longer be answered. */
    lost: jsonb("lost").$type<{ question: string; documentId: string }[]>().notNull().default([]),
    passed: boolean("passed").notNull(),
    /** Why it was published all the same. */
    override: text("override"),
    createdBy: text("created_by").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    index("knowledge_checks_of").on(table.tenantId, table.documentId, table.createdAt),
    tenantPolicy(),
  ],
);

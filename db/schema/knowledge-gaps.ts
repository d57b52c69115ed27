import { index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { gapStatuses } from "#lib/domains/knowledge/contract.ts";
import { createdAt, moment, tenantId } from "./_columns.ts";
import { tenantPolicy } from "./_policies.ts";

/** A question that the knowledge did not answer, however often it was asked. */
export const knowledgeGaps = pgTable(
  "knowledge_gaps",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId(),
    /** The question without what only asks: the same in other politeness is the same. */
    key: text("key").notNull(),
    question: text("question").notNull(),
    times: integer("times").notNull().default(1),
    status: text("status", { enum: gapStatuses }).notNull().default("open"),
    /** What answers it now. */
    documentId: text("document_id"),
    lastAskedBy: text("last_asked_by").notNull(),
    lastAskedAt: moment("last_asked_at").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex("knowledge_gaps_key").on(table.tenantId, table.key),
    index("knowledge_gaps_often").on(table.tenantId, table.status, table.times.desc()),
    tenantPolicy(),
  ],
);

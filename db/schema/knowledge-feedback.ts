import { index, pgTable, text } from "drizzle-orm/pg-core";
import { feedbackKinds, feedbackStatuses } from "#lib/domains/knowledge/contract.ts";
import { createdAt, moment, tenantId } from "./_columns.ts";
import { partOfDocumentPolicy } from "./_policies.ts";
import { knowledgeDocuments } from "./knowledge-documents.ts";

/** What people say of a passage that they were shown. */
export const knowledgeFeedback = pgTable(
  "knowledge_feedback",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId(),
    documentId: text("document_id")
      .notNull()
      .references(() => knowledgeDocuments.id),
    versionId: text("version_id").notNull(),
    chunkId: text("chunk_id"),
    kind: text("kind", { enum: feedbackKinds }).notNull(),
    /** What they had asked. */
    question: text("question"),
    comment: text("comment"),
    status: text("status", { enum: feedbackStatuses }).notNull().default("open"),
    /** The task that came of it. */
    taskId: text("task_id"),
    createdBy: text("created_by").notNull(),
    createdAt: createdAt(),
    resolvedBy: text("resolved_by"),
    resolvedAt: moment("resolved_at"),
  },
  (table) => [
    index("knowledge_feedback_of").on(table.tenantId, table.documentId, table.createdAt),
    partOfDocumentPolicy(),
  ],
);

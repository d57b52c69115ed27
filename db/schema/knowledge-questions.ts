import { index, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, tenantId } from "./_columns.ts";
import { partOfDocumentPolicy } from "./_policies.ts";
import { knowledgeDocuments } from "./knowledge-documents.ts";

/** A gold question: asked in other words than the document's, and answered by it better than by any other. */
export const knowledgeQuestions = pgTable(
  "knowledge_questions",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId(),
    documentId: text("document_id")
      .notNull()
      .references(() => knowledgeDocuments.id),
    question: text("question").notNull(),
    createdBy: text("created_by").notNull(),
    createdAt: createdAt(),
  },
  (table) => [index("knowledge_questions_of").on(table.tenantId, table.documentId), partOfDocumentPolicy()],
);

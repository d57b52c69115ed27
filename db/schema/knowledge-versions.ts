import { index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, tenantId, textList } from "./_columns.ts";
import { partOfDocumentPolicy } from "./_policies.ts";
import { knowledgeDocuments } from "./knowledge-documents.ts";

/** A text that a document has or had. Never changed, so that citations stand. */
export const knowledgeVersions = pgTable(
  "knowledge_versions",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId(),
    documentId: text("document_id")
      .notNull()
      .references(() => knowledgeDocuments.id),
    no: integer("no").notNull(),
    title: text("title").notNull(),
    text: text("text").notNull(),
    /** Other ways to ask for it. */
    questions: textList("questions"),
    sha256: text("sha256").notNull(),
    createdBy: text("created_by").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex("knowledge_versions_no").on(table.documentId, table.no),
    index("knowledge_versions_same").on(table.tenantId, table.sha256),
    partOfDocumentPolicy(),
  ],
);

import { index, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, tenantId } from "./_columns.ts";
import { partOfDocumentPolicy } from "./_policies.ts";
import { knowledgeDocuments } from "./knowledge-documents.ts";

/** Where a passage was quoted; its version and hash say what it read like then. */
export const knowledgeCitations = pgTable(
  "knowledge_citations",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId(),
    documentId: text("document_id")
      .notNull()
      .references(() => knowledgeDocuments.id),
    versionId: text("version_id").notNull(),
    chunkId: text("chunk_id").notNull(),
    hash: text("hash").notNull(),
    /** The run of a conversation that quoted it; none where it was read on a page or over the API. */
    runId: text("run_id"),
    question: text("question"),
    createdBy: text("created_by").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    index("knowledge_citations_of").on(table.tenantId, table.documentId, table.createdAt),
    partOfDocumentPolicy(),
  ],
);

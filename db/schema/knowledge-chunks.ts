import { index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { chunkKinds } from "#lib/domains/knowledge/contract.ts";
import { tenantId, textList } from "./_columns.ts";
import { partOfDocumentPolicy } from "./_policies.ts";
import { knowledgeDocuments } from "./knowledge-documents.ts";
import { knowledgeVersions } from "./knowledge-versions.ts";

/** A passage of a version: what search finds and citations point to. */
export const knowledgeChunks = pgTable(
  "knowledge_chunks",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId(),
    documentId: text("document_id")
      .notNull()
      .references(() => knowledgeDocuments.id),
    versionId: text("version_id")
      .notNull()
      .references(() => knowledgeVersions.id),
    no: integer("no").notNull(),
    /** Passages of one section have the same. */
    section: integer("section").notNull(),
    headingPath: textList("heading_path"),
    kind: text("kind", { enum: chunkKinds }).notNull(),
    text: text("text").notNull(),
    /** Where it stands in the version's text, in UTF-16 units. */
    startsAt: integer("starts_at").notNull(),
    endsAt: integer("ends_at").notNull(),
    questions: textList("questions"),
    hash: text("hash").notNull(),
  },
  (table) => [
    uniqueIndex("knowledge_chunks_no").on(table.versionId, table.no),
    index("knowledge_chunks_same").on(table.tenantId, table.hash),
    partOfDocumentPolicy(),
  ],
);

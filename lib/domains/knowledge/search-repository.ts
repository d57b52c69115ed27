import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { knowledgeChunks } from "#db/schema/knowledge-chunks.ts";
import { knowledgeDocuments } from "#db/schema/knowledge-documents.ts";
import { knowledgeVersions } from "#db/schema/knowledge-versions.ts";

/** Published passages as the person may read them; what the index still holds of others is not among them. */
export function selectPassages(tx: Tx, chunkIds: string[]) {
  return tx
    .select({
      chunkId: knowledgeChunks.id,
      documentId: knowledgeDocuments.id,
      externalId: knowledgeDocuments.externalId,
      title: knowledgeVersions.title,
      type: knowledgeDocuments.type,
      domain: knowledgeDocuments.domain,
      headingPath: knowledgeChunks.headingPath,
      text: knowledgeChunks.text,
      hash: knowledgeChunks.hash,
      versionId: knowledgeVersions.id,
      version: knowledgeVersions.no,
    })
    .from(knowledgeChunks)
    .innerJoin(knowledgeVersions, eq(knowledgeVersions.id, knowledgeChunks.versionId))
    .innerJoin(knowledgeDocuments, eq(knowledgeDocuments.publishedVersionId, knowledgeChunks.versionId))
    .where(and(inArray(knowledgeChunks.id, chunkIds), isNull(knowledgeDocuments.deletedAt)));
}
export type PassageRow = Awaited<ReturnType<typeof selectPassages>>[number];

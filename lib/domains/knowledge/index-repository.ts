import { and, asc, gt, inArray, lte } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { knowledgeChunks } from "#db/schema/knowledge-chunks.ts";
import { knowledgeDocuments as documents } from "#db/schema/knowledge-documents.ts";
import { knowledgeHeads } from "#db/schema/knowledge-heads.ts";
import { knowledgeVersions } from "#db/schema/knowledge-versions.ts";
import { atCommit } from "#lib/platform/with-actor.ts";
import type { PlainDocument } from "./indexing/index-messages.ts";

/** How far the tenant's knowledge has changed. */
export async function selectPosition(tx: Tx): Promise<number> {
  const [head] = await tx.select({ position: knowledgeHeads.position }).from(knowledgeHeads);
  return head?.position ?? 0;
}

/**
 * Gives the documents the tenant's next position when the transaction commits: the lock on the head makes positions
 * commit in their order, so that nothing comes in behind an index's back.
 */
export function movePosition(tx: Tx, tenantId: string, ids: string[]): void {
  atCommit(tx, {
    text: `with head as (
        insert into knowledge_heads (tenant_id, position) values ($1, 1)
        on conflict (tenant_id) do update set position = knowledge_heads.position + 1
        returning position)
      update knowledge_documents set position = head.position from head where id = any($2)`,
    values: [tenantId, ids],
  });
}

const batch = 100;
export type Changes = { documents: PlainDocument[]; gone: string[]; position: number };

const isOut = (row: typeof documents.$inferSelect) =>
  row.deletedAt !== null || row.status === "archived" || row.publishedVersionId === null;

/** What has changed behind `from`, about a hundred documents at a time; nothing when there is no more. */
export async function selectChanges(tx: Tx, from: number): Promise<Changes | undefined> {
  const [last] = await tx
    .select({ position: documents.position })
    .from(documents)
    .where(gt(documents.position, from))
    .orderBy(asc(documents.position))
    .offset(batch - 1)
    .limit(1);
  const upTo = last?.position ?? (await selectPosition(tx));
  if (upTo <= from) return undefined;
  const rows = await tx
    .select()
    .from(documents)
    .where(and(gt(documents.position, from), lte(documents.position, upTo)));
  const found = rows.filter((row) => !isOut(row));
  const versions = found.map((row) => row.publishedVersionId ?? "");
  const [chunks, titles] = await Promise.all([chunksOf(tx, versions), titlesOf(tx, versions)]);
  return {
    documents: found.map((row) => ({
      ...plainDocument(row),
      title: titles.get(row.publishedVersionId ?? "") ?? row.title,
      chunks: chunks.get(row.publishedVersionId ?? "") ?? [],
    })),
    gone: rows.filter(isOut).map(({ id }) => id),
    position: upTo,
  };
}

/** A document as search would have it, with the passages of its published version. */
export async function plainDocumentOf(tx: Tx, row: typeof documents.$inferSelect): Promise<PlainDocument> {
  const version = row.publishedVersionId ?? "";
  const [chunks, titles] = await Promise.all([chunksOf(tx, [version]), titlesOf(tx, [version])]);
  return {
    ...plainDocument(row),
    title: titles.get(version) ?? row.title,
    chunks: chunks.get(version) ?? [],
  };
}

/** A title is of its version: a draft may have another. */
async function titlesOf(tx: Tx, versions: string[]): Promise<Map<string, string>> {
  if (versions.length === 0) return new Map();
  const { id, title } = knowledgeVersions;
  const rows = await tx.select({ id, title }).from(knowledgeVersions).where(inArray(id, versions));
  return new Map(rows.map((row) => [row.id, row.title]));
}

async function chunksOf(tx: Tx, versions: string[]): Promise<Map<string, PlainDocument["chunks"]>> {
  const chunks = new Map<string, PlainDocument["chunks"]>();
  if (versions.length === 0) return chunks;
  const { id, no, headingPath, questions, text, versionId } = knowledgeChunks;
  const rows = await tx
    .select({ id, no, headingPath, questions, text, versionId })
    .from(knowledgeChunks)
    .where(inArray(versionId, versions))
    .orderBy(asc(versionId), asc(no));
  for (const { versionId: version, ...chunk } of rows) {
    chunks.set(version, [...(chunks.get(version) ?? []), chunk]);
  }
  return chunks;
}

function plainDocument(row: typeof documents.$inferSelect): Omit<PlainDocument, "chunks"> {
  return {
    id: row.id,
    externalId: row.externalId,
    type: row.type,
    domain: row.domain,
    owner: row.ownerId,
    tags: row.tags,
    validFrom: row.validFrom,
    validUntil: row.validUntil,
    updatedAt: row.updatedAt.toISOString().slice(0, 10),
    quality: row.quality,
    audience: { roles: row.audienceRoles, teamPaths: row.audiencePaths },
    title: row.title,
  };
}

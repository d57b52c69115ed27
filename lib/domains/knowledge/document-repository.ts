import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { knowledgeChunks } from "#db/schema/knowledge-chunks.ts";
import { knowledgeDocuments } from "#db/schema/knowledge-documents.ts";
import { knowledgeVersions } from "#db/schema/knowledge-versions.ts";
import { teams } from "#db/schema/teams.ts";

export type DocumentRow = typeof knowledgeDocuments.$inferSelect;
export type NewDocument = typeof knowledgeDocuments.$inferInsert;
export type VersionRow = typeof knowledgeVersions.$inferSelect;
export type NewVersion = typeof knowledgeVersions.$inferInsert;
export type NewChunk = typeof knowledgeChunks.$inferInsert;

const there = isNull(knowledgeDocuments.deletedAt);

/** The documents that other systems know by these names, held. */
export function lockByExternalId(tx: Tx, externalIds: string[]): Promise<DocumentRow[]> {
  if (externalIds.length === 0) return Promise.resolve([]);
  return tx
    .select()
    .from(knowledgeDocuments)
    .where(and(inArray(knowledgeDocuments.externalId, externalIds), there))
    .orderBy(knowledgeDocuments.id)
    .for("update");
}

/** What versions are, without their text. */
export type VersionFacts = Pick<VersionRow, "id" | "documentId" | "no" | "sha256"> & {
  chunks: number;
  /** The highest number of a version of its document: after a roll-back not its own. */
  latest: number;
};
export function selectVersionFacts(tx: Tx, ids: string[]): Promise<VersionFacts[]> {
  if (ids.length === 0) return Promise.resolve([]);
  const { id, documentId, no, sha256 } = knowledgeVersions;
  const chunks = sql<number>`(select count(*)::int from ${knowledgeChunks} where ${knowledgeChunks.versionId} = ${id})`;
  const latest = sql<number>`(select max(v.no)::int from knowledge_versions v where v.document_id = ${documentId})`;
  return tx
    .select({ id, documentId, no, sha256, chunks, latest })
    .from(knowledgeVersions)
    .where(inArray(id, ids));
}

export async function insertDocuments(tx: Tx, rows: NewDocument[]): Promise<void> {
  if (rows.length > 0) await tx.insert(knowledgeDocuments).values(rows);
}
export async function updateDocument(tx: Tx, id: string, set: Partial<DocumentRow>): Promise<void> {
  await tx.update(knowledgeDocuments).set(set).where(eq(knowledgeDocuments.id, id));
}
export async function insertVersions(tx: Tx, rows: NewVersion[]): Promise<void> {
  if (rows.length > 0) await tx.insert(knowledgeVersions).values(rows);
}

const chunksAtOnce = 2_000;
export async function insertChunks(tx: Tx, rows: NewChunk[]): Promise<void> {
  for (let at = 0; at < rows.length; at += chunksAtOnce) {
    await tx.insert(knowledgeChunks).values(rows.slice(at, at + chunksAtOnce));
  }
}

/** The paths of teams by their ids. */
export async function pathsOfTeams(tx: Tx, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.select({ id: teams.id, path: teams.path }).from(teams).where(inArray(teams.id, ids));
  return new Map(rows.map(({ id, path }) => [id, path]));
}

export async function lockDocument(tx: Tx, id: string): Promise<DocumentRow | undefined> {
  const [row] = await tx
    .select()
    .from(knowledgeDocuments)
    .where(and(eq(knowledgeDocuments.id, id), there))
    .for("update");
  return row;
}
export async function selectDocument(tx: Tx, id: string): Promise<DocumentRow | undefined> {
  const [row] = await tx
    .select()
    .from(knowledgeDocuments)
    .where(and(eq(knowledgeDocuments.id, id), there));
  return row;
}
export async function selectVersion(tx: Tx, id: string): Promise<VersionRow | undefined> {
  const [row] = await tx.select().from(knowledgeVersions).where(eq(knowledgeVersions.id, id));
  return row;
}
/** The versions of a document, the latest first, without their text. */
export function selectVersions(tx: Tx, documentId: string) {
  const { id, no, title, createdBy, createdAt } = knowledgeVersions;
  return tx
    .select({ id, no, title, createdBy, createdAt, length: sql<number>`length(${knowledgeVersions.text})` })
    .from(knowledgeVersions)
    .where(eq(knowledgeVersions.documentId, documentId))
    .orderBy(desc(no));
}
export function selectChunksOf(tx: Tx, versionId: string) {
  return tx
    .select()
    .from(knowledgeChunks)
    .where(eq(knowledgeChunks.versionId, versionId))
    .orderBy(knowledgeChunks.no);
}

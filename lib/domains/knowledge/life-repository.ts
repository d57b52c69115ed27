import { and, count, desc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { knowledgeAliases } from "#db/schema/knowledge-aliases.ts";
import { knowledgeChecks } from "#db/schema/knowledge-checks.ts";
import { knowledgeChunks } from "#db/schema/knowledge-chunks.ts";
import { knowledgeCitations } from "#db/schema/knowledge-citations.ts";
import { knowledgeDocuments } from "#db/schema/knowledge-documents.ts";
import { knowledgeFeedback } from "#db/schema/knowledge-feedback.ts";
import { knowledgeGaps } from "#db/schema/knowledge-gaps.ts";
import { knowledgeQuestions } from "#db/schema/knowledge-questions.ts";

export type FeedbackRow = typeof knowledgeFeedback.$inferSelect;
export type GapRow = typeof knowledgeGaps.$inferSelect;
const mostQuestions = 1_000;

export async function insertQuestions(
  tx: Tx,
  rows: (typeof knowledgeQuestions.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(knowledgeQuestions).values(rows);
}
export function selectQuestionsOf(tx: Tx, documentId: string) {
  const { id, question } = knowledgeQuestions;
  return tx
    .select({ id, question })
    .from(knowledgeQuestions)
    .where(eq(knowledgeQuestions.documentId, documentId))
    .orderBy(id);
}
/** The gold questions of the tenant's published documents, those of `with` among them. */
export function selectGoldQuestions(tx: Tx, withDocument: string) {
  return tx
    .select({ question: knowledgeQuestions.question, documentId: knowledgeQuestions.documentId })
    .from(knowledgeQuestions)
    .innerJoin(knowledgeDocuments, eq(knowledgeDocuments.id, knowledgeQuestions.documentId))
    .where(
      sql`${knowledgeDocuments.deletedAt} is null and (${knowledgeDocuments.publishedVersionId} is not null or ${knowledgeDocuments.id} = ${withDocument})`,
    )
    .orderBy(knowledgeQuestions.id)
    .limit(mostQuestions);
}
export async function insertCheck(tx: Tx, row: typeof knowledgeChecks.$inferInsert): Promise<void> {
  await tx.insert(knowledgeChecks).values(row);
}

export async function insertFeedback(tx: Tx, row: typeof knowledgeFeedback.$inferInsert): Promise<void> {
  await tx.insert(knowledgeFeedback).values(row);
}
export async function lockFeedback(tx: Tx, id: string): Promise<FeedbackRow | undefined> {
  const [row] = await tx.select().from(knowledgeFeedback).where(eq(knowledgeFeedback.id, id)).for("update");
  return row;
}
export async function updateFeedback(tx: Tx, id: string, set: Partial<FeedbackRow>): Promise<void> {
  await tx.update(knowledgeFeedback).set(set).where(eq(knowledgeFeedback.id, id));
}
type FeedbackFilter = {
  document?: string | undefined;
  status?: FeedbackRow["status"] | undefined;
  limit: number;
};
export function selectFeedback(tx: Tx, { document, status, limit }: FeedbackFilter) {
  return tx
    .select({ row: knowledgeFeedback, title: knowledgeDocuments.title })
    .from(knowledgeFeedback)
    .innerJoin(knowledgeDocuments, eq(knowledgeDocuments.id, knowledgeFeedback.documentId))
    .where(
      and(
        document === undefined ? undefined : eq(knowledgeFeedback.documentId, document),
        status === undefined ? undefined : eq(knowledgeFeedback.status, status),
      ),
    )
    .orderBy(desc(knowledgeFeedback.createdAt), desc(knowledgeFeedback.id))
    .limit(limit);
}

/** Counts a question that was not answered; asked before, it is asked once more, and open again when it was put away. */
export async function countGap(tx: Tx, row: typeof knowledgeGaps.$inferInsert): Promise<GapRow> {
  const [kept] = await tx
    .insert(knowledgeGaps)
    .values(row)
    .onConflictDoUpdate({
      target: [knowledgeGaps.tenantId, knowledgeGaps.key],
      set: {
        times: sql`${knowledgeGaps.times} + 1`,
        lastAskedBy: row.lastAskedBy,
        lastAskedAt: row.lastAskedAt,
        status: sql`case when ${knowledgeGaps.status} = 'answered' then 'open' else ${knowledgeGaps.status} end`,
      },
    })
    .returning();
  return kept as GapRow;
}
export async function lockGap(tx: Tx, id: string): Promise<GapRow | undefined> {
  const [row] = await tx.select().from(knowledgeGaps).where(eq(knowledgeGaps.id, id)).for("update");
  return row;
}
export async function updateGap(tx: Tx, id: string, set: Partial<GapRow>): Promise<void> {
  await tx.update(knowledgeGaps).set(set).where(eq(knowledgeGaps.id, id));
}
export function selectGaps(tx: Tx, status: GapRow["status"], limit: number): Promise<GapRow[]> {
  return tx
    .select()
    .from(knowledgeGaps)
    .where(eq(knowledgeGaps.status, status))
    .orderBy(desc(knowledgeGaps.times), desc(knowledgeGaps.lastAskedAt), knowledgeGaps.id)
    .limit(limit);
}

export async function insertCitations(
  tx: Tx,
  rows: (typeof knowledgeCitations.$inferInsert)[],
): Promise<void> {
  await tx.insert(knowledgeCitations).values(rows);
}
export function selectCitationsOf(tx: Tx, documentId: string, limit = 50) {
  return tx
    .select()
    .from(knowledgeCitations)
    .where(eq(knowledgeCitations.documentId, documentId))
    .orderBy(desc(knowledgeCitations.createdAt), desc(knowledgeCitations.id))
    .limit(limit);
}
/** Passages by id as they stand in whatever version, which never changes. */
export function selectChunks(tx: Tx, ids: string[]) {
  return tx.select().from(knowledgeChunks).where(inArray(knowledgeChunks.id, ids));
}

export async function replaceAliases(tx: Tx, rows: (typeof knowledgeAliases.$inferInsert)[]): Promise<void> {
  await tx.delete(knowledgeAliases).where(isNotNull(knowledgeAliases.id));
  if (rows.length > 0) await tx.insert(knowledgeAliases).values(rows);
}
export async function selectAliases(tx: Tx): Promise<string[][]> {
  const rows = await tx
    .select({ words: knowledgeAliases.words })
    .from(knowledgeAliases)
    .orderBy(knowledgeAliases.id);
  return rows.map(({ words }) => words);
}

/** What people made of a document: votes, open complaints, quotes, and passages that other documents have as well. */
export async function selectUse(tx: Tx, documentId: string, versionId: string) {
  const votes = await tx
    .select({ kind: knowledgeFeedback.kind, status: knowledgeFeedback.status, times: count() })
    .from(knowledgeFeedback)
    .where(eq(knowledgeFeedback.documentId, documentId))
    .groupBy(knowledgeFeedback.kind, knowledgeFeedback.status);
  const [cited] = await tx
    .select({ times: count() })
    .from(knowledgeCitations)
    .where(eq(knowledgeCitations.documentId, documentId));
  const [repeated] = await tx
    .select({ times: sql<number>`count(distinct own.hash)::int` })
    .from(sql`knowledge_chunks own`)
    .where(sql`own.version_id = ${versionId} and exists (
      select 1 from knowledge_chunks other join knowledge_documents d on d.published_version_id = other.version_id
      where other.hash = own.hash and other.document_id <> ${documentId} and d.deleted_at is null)`);
  return { votes, cited: cited?.times ?? 0, repeated: repeated?.times ?? 0 };
}

import { and, desc, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { attachments } from "#db/schema/attachments.ts";

const facts = {
  id: attachments.id,
  recordId: attachments.recordId,
  name: attachments.name,
  mediaType: attachments.mediaType,
  length: attachments.length,
  sha256: attachments.sha256,
  createdBy: attachments.createdBy,
  createdAt: attachments.createdAt,
};
export type FileRow = Omit<typeof attachments.$inferSelect, "content" | "tenantId" | "object" | "deletedAt">;
const ofProducts = and(eq(attachments.object, "product"), isNull(attachments.deletedAt));

/** What a product's files are, without what is in them. */
export function selectFiles(tx: Tx, productId: string): Promise<FileRow[]> {
  return tx
    .select(facts)
    .from(attachments)
    .where(and(ofProducts, eq(attachments.recordId, productId)))
    .orderBy(desc(attachments.createdAt), desc(attachments.id));
}

export async function selectFile(tx: Tx, id: string): Promise<FileRow | undefined> {
  const [row] = await tx
    .select(facts)
    .from(attachments)
    .where(and(ofProducts, eq(attachments.id, id)));
  return row;
}
export async function selectContent(tx: Tx, id: string): Promise<Buffer | undefined> {
  const [row] = await tx
    .select({ content: attachments.content })
    .from(attachments)
    .where(and(ofProducts, eq(attachments.id, id)));
  return row?.content;
}
export async function insertFile(tx: Tx, row: typeof attachments.$inferInsert): Promise<void> {
  await tx.insert(attachments).values(row);
}
export async function putFileAway(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.update(attachments).set({ deletedAt: at }).where(eq(attachments.id, id));
}

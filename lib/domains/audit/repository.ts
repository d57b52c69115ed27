import { and, asc, desc, eq, gt } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { auditEntries } from "#db/schema/audit-entries.ts";
import { auditHeads } from "#db/schema/audit-heads.ts";
import { fieldChanges } from "#db/schema/field-changes.ts";

export type FieldChangeRow = typeof fieldChanges.$inferSelect;

export function selectHistory(
  tx: Tx,
  of: { entityType: string; entityId: string },
): Promise<FieldChangeRow[]> {
  return tx
    .select()
    .from(fieldChanges)
    .where(and(eq(fieldChanges.entityType, of.entityType), eq(fieldChanges.entityId, of.entityId)))
    .orderBy(desc(fieldChanges.id))
    .limit(500);
}

export function selectChangesOfRun(tx: Tx, runId: string): Promise<FieldChangeRow[]> {
  return tx.select().from(fieldChanges).where(eq(fieldChanges.runId, runId)).orderBy(asc(fieldChanges.id));
}

export function selectAuditChain(tx: Tx, after: number, limit: number) {
  return tx
    .select()
    .from(auditEntries)
    .where(gt(auditEntries.seq, after))
    .orderBy(asc(auditEntries.seq))
    .limit(limit);
}

export async function selectAuditHead(tx: Tx) {
  const [head] = await tx.select({ seq: auditHeads.seq, hash: auditHeads.hash }).from(auditHeads);
  return head;
}

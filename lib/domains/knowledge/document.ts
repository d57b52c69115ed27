import type { Tx } from "#db/client.ts";
import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";
import type { DomainEvent } from "#lib/platform/outbox.ts";
import { type DocumentRow, lockDocument } from "./document-repository.ts";
import { mayChange } from "./policy.ts";

/** A document that the person may change, held. Throws `not_found`, `forbidden`, or `conflict` when `version` is old. */
export async function requireDocument(
  tx: Tx,
  context: Context,
  { id, version }: { id: string; version?: number | undefined },
): Promise<DocumentRow> {
  const row = await lockDocument(tx, id);
  if (!row) throw new AppError("not_found", "no such document", { reason: "document_not_found" });
  if (!mayChange(context, row)) {
    throw new AppError("forbidden", "somebody else's document", { reason: "document_not_yours" });
  }
  if (version !== undefined && version !== row.version) {
    throw new AppError("conflict", `document ${id} is at ${row.version}`, { reason: "edited_since" });
  }
  return row;
}

export const documentEvent = (type: string, id: string): DomainEvent => ({
  type,
  aggregateType: "document",
  aggregateId: id,
  payload: { documents: [id] },
});

import { newId } from "#lib/platform/ids.ts";
import { planDocuments } from "./plan-documents.ts";
import type { Shipped } from "./read-shipped.ts";

/** So many documents share a position, as one save would give it to them. */
const together = 100;

/**
 * The rows of shipped documents for a tenant that has none of them, for a seed that writes as the database's owner.
 * `ownerOf` says whose a document is; positions go on behind `from`.
 */
export function shippedRows(
  shipped: Shipped[],
  {
    tenantId,
    at,
    ownerOf,
    from,
  }: { tenantId: string; at: Date; ownerOf: (owner: string) => string; from: number },
) {
  const userId = ownerOf("crm_expert");
  const plan = planDocuments(
    shipped.map(({ document }) => document),
    new Map(),
    { tenantId, userId, at, paths: new Map() },
  );
  const documents = plan.documents.map((row, index) => ({
    ...row,
    ownerId: ownerOf(shipped[index]?.owner ?? ""),
    position: from + 1 + Math.floor(index / together),
  }));
  const questions = documents.flatMap((row, index) =>
    (shipped[index]?.gold ?? []).map((question) => ({
      id: newId("goldQuestion"),
      tenantId,
      documentId: row.id,
      question,
      createdBy: row.ownerId,
      createdAt: at,
    })),
  );
  const position = documents.at(-1)?.position ?? from;
  return { documents, versions: plan.versions, chunks: plan.chunks, questions, position };
}

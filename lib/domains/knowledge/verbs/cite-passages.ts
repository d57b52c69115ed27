import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { newId } from "#lib/platform/ids.ts";
import { citePassagesInput } from "../contract.ts";
import { insertCitations, selectChunks } from "../life-repository.ts";
import { mayRead } from "../policy.ts";

/** Keeps which passages an answer quotes, each with its version and hash. Throws `not_found` for one that the person may not read. */
export const citePassages = command({
  name: "knowledge.cite",
  input: citePassagesInput,
  access: mayRead,
  run: async ({ tx, context, input: { passages, question } }) => {
    const { tenantId, userId } = context.principal;
    const chunks = await selectChunks(
      tx,
      passages.map(({ chunkId }) => chunkId),
    );
    const known = new Map(chunks.map((chunk) => [chunk.id, chunk]));
    const rows = passages.map(({ chunkId, versionId, hash }) => {
      const chunk = known.get(chunkId);
      if (!chunk || chunk.versionId !== versionId || chunk.hash !== hash) {
        throw new AppError("not_found", "no such passage", { reason: "passage_not_found" });
      }
      const of = { documentId: chunk.documentId, versionId, chunkId, hash };
      const by = { runId: context.runId ?? null, question: question ?? null, createdBy: userId };
      return { id: newId("citation"), tenantId, ...of, ...by, createdAt: now() };
    });
    await insertCitations(tx, rows);
    const documents = [...new Set(rows.map(({ documentId }) => documentId))];
    return {
      result: { citations: rows.map(({ id }) => id) },
      changes: [],
      event: {
        type: "knowledge.cited",
        aggregateType: "document",
        aggregateId: documents[0] ?? "",
        payload: { documents },
      },
    };
  },
});

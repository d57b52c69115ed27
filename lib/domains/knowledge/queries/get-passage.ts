import { AppError } from "#lib/platform/errors.ts";
import { query } from "#lib/platform/query.ts";
import { citationRef } from "../contract.ts";
import { selectDocument, selectVersion } from "../document-repository.ts";
import { selectChunks } from "../life-repository.ts";
import { mayRead } from "../policy.ts";

/** A passage as it was quoted, whatever its document reads like by now; `current` says whether that is still the same. */
export const getPassage = query({
  name: "knowledge.passage",
  input: citationRef,
  access: mayRead,
  run: async ({ tx, input: { chunkId } }) => {
    const [chunk] = await selectChunks(tx, [chunkId]);
    const row = chunk && (await selectDocument(tx, chunk.documentId));
    const version = row && (await selectVersion(tx, chunk.versionId));
    if (!version) throw new AppError("not_found", "no such passage", { reason: "passage_not_found" });
    return {
      documentId: row.id,
      title: version.title,
      versionNo: version.no,
      passage: chunk.text,
      headingPath: chunk.headingPath,
      startsAt: chunk.startsAt,
      endsAt: chunk.endsAt,
      hash: chunk.hash,
      current: row.publishedVersionId === version.id,
      untrusted: true as const,
    };
  },
});

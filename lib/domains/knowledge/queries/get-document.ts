import { namesOfPeople } from "#lib/domains/identity/index.ts";
import { hasRight } from "#lib/platform/access.ts";
import { AppError } from "#lib/platform/errors.ts";
import { query } from "#lib/platform/query.ts";
import { documentRef } from "../contract.ts";
import { selectChunksOf, selectDocument, selectVersion, selectVersions } from "../document-repository.ts";
import { judgeDocument } from "../judge-document.ts";
import { selectCitationsOf, selectQuestionsOf } from "../life-repository.ts";
import { mayChange, mayRead } from "../policy.ts";
import { presentDocument } from "../present-document.ts";
import { movesFrom } from "../status-flow.ts";

/** A document as its page shows it: words, passages, versions, gold questions, where it was quoted, its quality with reasons. */
export const getDocument = query({
  name: "document.get",
  input: documentRef,
  access: mayRead,
  run: async ({ tx, context, input: { id } }) => {
    const row = await selectDocument(tx, id);
    const mine = row !== undefined && mayChange(context, row);
    if (!row || (!mine && row.publishedVersionId === null)) {
      throw new AppError("not_found", "no such document", { reason: "document_not_found" });
    }
    // Who may not change it sees what is published, never what is being written.
    const shownId = mine ? row.currentVersionId : (row.publishedVersionId ?? "");
    const version = await selectVersion(tx, shownId);
    const [chunks, versions, questions, citations, quality] = await Promise.all([
      selectChunksOf(tx, shownId),
      selectVersions(tx, id),
      selectQuestionsOf(tx, id),
      selectCitationsOf(tx, id),
      judgeDocument(tx, row),
    ]);
    const names = await namesOfPeople(tx, [row.ownerId, ...versions.map(({ createdBy }) => createdBy)]);
    return {
      ...presentDocument(row, names),
      text: version?.text ?? "",
      versionNo: version?.no ?? 0,
      publishedVersionId: row.publishedVersionId,
      mayChange: mine,
      moves: mine ? movesFrom(row.status, hasRight(context, "knowledge.publish")) : [],
      chunks: chunks.map(({ tenantId: _tenant, documentId: _document, ...chunk }) => chunk),
      versions: versions
        .filter((each) => mine || each.id === shownId)
        .map(({ createdBy, createdAt, ...each }) => ({
          ...each,
          by: names.get(createdBy) ?? "",
          createdAt: createdAt.toISOString(),
        })),
      questions,
      citations: citations.map(({ id: citation, chunkId, runId, question, createdAt }) => ({
        id: citation,
        chunkId,
        runId,
        question,
        at: createdAt.toISOString(),
      })),
      qualityDetail: quality,
    };
  },
});

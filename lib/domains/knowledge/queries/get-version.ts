import { AppError } from "#lib/platform/errors.ts";
import { query } from "#lib/platform/query.ts";
import { versionRef } from "../contract.ts";
import { selectDocument, selectVersion, selectVersions } from "../document-repository.ts";
import { mayChange, mayRead } from "../policy.ts";

/** The words of one version of a document, to be compared with another's. */
export const getVersion = query({
  name: "document.version",
  input: versionRef,
  access: mayRead,
  run: async ({ tx, context, input: { id, versionNo } }) => {
    const row = await selectDocument(tx, id);
    const wanted = row && (await selectVersions(tx, id)).find(({ no }) => no === versionNo);
    const readable = row && wanted && (mayChange(context, row) || row.publishedVersionId === wanted.id);
    const version = readable ? await selectVersion(tx, wanted.id) : undefined;
    if (!version) throw new AppError("not_found", "no such version", { reason: "version_not_found" });
    const { no, title, text, questions } = version;
    return { id, versionNo: no, title, text, questions, createdAt: version.createdAt.toISOString() };
  },
});

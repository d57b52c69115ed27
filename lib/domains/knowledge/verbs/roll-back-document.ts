import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { rollBackInput } from "../contract.ts";
import { documentEvent, requireDocument } from "../document.ts";
import { selectVersions, updateDocument } from "../document-repository.ts";
import { mayPublish } from "../policy.ts";
import { tellSearch } from "../tell-search.ts";

/** Publishes an earlier version again: a pointer moves, no text is written. */
export const rollBackDocument = command({
  name: "document.roll_back",
  input: rollBackInput,
  access: mayPublish,
  run: async ({ tx, context, input: { versionNo, ...ref } }) => {
    const row = await requireDocument(tx, context, ref);
    const wanted = (await selectVersions(tx, row.id)).find(({ no }) => no === versionNo);
    if (!wanted) throw new AppError("not_found", "no such version", { reason: "version_not_found" });
    const [at, version] = [now(), row.version + 1];
    const set = {
      title: wanted.title,
      status: "published" as const,
      currentVersionId: wanted.id,
      publishedVersionId: wanted.id,
    };
    const { title, status, currentVersionId, publishedVersionId } = row;
    const by = { version, updatedBy: context.principal.userId, updatedAt: at };
    await updateDocument(tx, row.id, { ...set, ...by, publishedAt: at });
    tellSearch(tx, context, [row.id]);
    return {
      result: { id: row.id, version, versionNo },
      changes: [
        {
          entityType: "document",
          entityId: row.id,
          op: "update",
          before: { title, status, currentVersionId, publishedVersionId },
          after: set,
          version,
        },
      ],
      event: documentEvent("document.rolled_back", row.id),
    };
  },
});

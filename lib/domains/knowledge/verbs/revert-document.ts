import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { revertInput } from "#lib/platform/records/revert-record.ts";
import { documentEvent, requireDocument } from "../document.ts";
import { updateDocument } from "../document-repository.ts";
import { mayRead } from "../policy.ts";
import { tellSearch } from "../tell-search.ts";

/** Puts a draft away that a run made. Throws `conflict` when somebody has worked on it since. */
export const revertDocument = command({
  name: "document.revert",
  input: revertInput,
  access: mayRead,
  run: async ({ tx, context, input: { id, created } }) => {
    const row = await requireDocument(tx, context, { id });
    if (!created || row.status !== "draft" || row.version !== 1)
      throw new AppError("conflict", `document ${id} was edited since`, {
        reason: "undo_edited_since",
        params: { label: row.title },
      });
    const version = row.version + 1;
    await updateDocument(tx, id, { status: "archived", version });
    tellSearch(tx, context, [id]);
    return {
      result: { id, version },
      changes: [
        {
          entityType: "document",
          entityId: id,
          op: "delete" as const,
          before: { status: row.status },
          after: { status: "archived" },
          version,
        },
      ],
      event: documentEvent("document.archived", id),
    };
  },
});

import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";
import { type EditPassageInput, editPassageInput } from "./contract.ts";
import { getDocument } from "./queries/get-document.ts";
import { editDocument } from "./verbs/edit-document.ts";

/**
 * Changes one passage of what a document says now; the rest stays as it is. A new version, which is a draft. Throws
 * `not_found` for a passage that is not of the current version: somebody else has changed the document.
 */
export async function editPassage(context: Context, input: EditPassageInput) {
  const { id, chunkId, text } = editPassageInput.parse(input);
  const document = await getDocument(context, { id });
  const passage = document.chunks.find((chunk) => chunk.id === chunkId);
  if (!passage) throw new AppError("not_found", "no such passage", { reason: "passage_changed" });
  const { startsAt, endsAt } = passage;
  const words = document.text.slice(0, startsAt) + text.trim() + document.text.slice(endsAt);
  return editDocument(context, { id, version: document.version, set: { text: words } });
}

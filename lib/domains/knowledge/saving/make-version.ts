import { createHash } from "node:crypto";
import { newId } from "#lib/platform/ids.ts";
import { chunkText } from "../chunking/chunk-text.ts";
import type { NewChunk, NewVersion } from "../document-repository.ts";

export type VersionText = { title: string; text: string; questions: string[] };

/** A text as it is kept: lines end alike, nothing at either end. */
export const plainText = (text: string): string => text.replaceAll(/\r\n?/g, "\n").trim();

/** What two versions with the same words have in common. */
export function hashOf({ title, text, questions }: VersionText): string {
  return createHash("sha256")
    .update(JSON.stringify([title, text, questions]))
    .digest("hex");
}

/** A version with its passages. The document's own questions go with the first of them. */
export function makeVersion(
  given: VersionText,
  of: { tenantId: string; documentId: string; no: number; createdBy: string; createdAt: Date },
): { version: NewVersion; chunks: NewChunk[] } {
  const id = newId("documentVersion");
  const chunks = chunkText(given.text).map((passage) => ({
    ...passage,
    questions: passage.no === 0 ? [...given.questions, ...passage.questions] : passage.questions,
    id: newId("chunk"),
    tenantId: of.tenantId,
    documentId: of.documentId,
    versionId: id,
  }));
  return { version: { ...given, ...of, id, sha256: hashOf(given) }, chunks };
}

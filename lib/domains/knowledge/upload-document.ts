import type { Context } from "#lib/platform/context.ts";
import type { UploadInput } from "./contract.ts";
import { nearness } from "./parsing/nearness.ts";
import { parseInWorker } from "./parsing/parse-in-worker.ts";
import { searchKnowledge } from "./queries/search-knowledge.ts";
import { saveDocuments } from "./verbs/save-documents.ts";

/** Two documents that share this much of their words are told of. */
const NEAR = 0.7;
const looked = 5;

/** Documents that read nearly like the text, with how much they share. */
async function similarTo(context: Context, title: string, text: string) {
  const query = `${title} ${text.slice(0, 600)}`;
  const { hits } = await searchKnowledge(context, { query, limit: looked });
  return hits
    .map((hit) => ({ documentId: hit.documentId, title: hit.title, share: nearness(hit.passage, text) }))
    .filter(({ share }) => share >= NEAR);
}

/**
 * Takes in a file as a document: read on a thread of its own, then saved like any other. Returns it with what of the file
 * is doubtful and which documents read nearly the same. Throws `invalid` with a reason for a file that cannot be read.
 */
export async function uploadDocument(
  context: Context,
  { bytes, name, ...options }: UploadInput & { bytes: Uint8Array<ArrayBuffer> },
  more: { idempotencyKey?: string | undefined } = {},
) {
  const { title, text, format, warnings } = await parseInWorker(bytes, name);
  const similar = await similarTo(context, title, text);
  const document = { ...options, title, text };
  const { items } = await saveDocuments(context, { documents: [document] }, more);
  return { ...items[0], format, warnings, similar };
}

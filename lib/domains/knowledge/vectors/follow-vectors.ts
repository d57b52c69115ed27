import type { Context } from "#lib/platform/context.ts";
import { embedTexts } from "#lib/platform/llm/embed-texts.ts";
import { openVectors } from "#lib/platform/vectors/open-vectors.ts";
import type { VectorPoint } from "#lib/platform/vectors/vector-store.ts";
import { withActor } from "#lib/platform/with-actor.ts";
import { selectChanges } from "../index-repository.ts";
import type { PlainDocument } from "../indexing/index-messages.ts";

const EMBED_MS = 30_000;
/** Models cut what is longer without saying so. */
const MOST_CHARACTERS = 2_000;

async function pointsOf(documents: PlainDocument[]): Promise<VectorPoint[]> {
  const rows = documents.flatMap((document) => document.chunks.map((chunk) => ({ document, chunk })));
  const texts = rows.map(({ document, chunk }) =>
    [document.title, ...chunk.headingPath, ...chunk.questions, chunk.text]
      .join("\n")
      .slice(0, MOST_CHARACTERS),
  );
  const vectors = await embedTexts(texts, EMBED_MS);
  return rows.map(({ document, chunk }, at) => ({
    chunk: chunk.id,
    document: document.id,
    owner: document.owner ?? "",
    roles: document.audience.roles,
    paths: document.audience.teamPaths,
    vector: vectors[at] ?? [],
  }));
}

/**
 * Brings the tenant's vectors up to what is committed, from where the store itself says it is. Whatever changed while
 * the store or the model was away is made up for; throws while one of them is.
 */
export async function followVectors(context: Context): Promise<void> {
  const { tenantId } = context.principal;
  const store = await openVectors();
  // It may have been emptied since it was opened.
  await store.prepare();
  let from = await store.position(tenantId);
  for (;;) {
    const changes = await withActor(context, (tx) => selectChanges(tx, from), { reads: true });
    if (!changes) return;
    const { documents, gone, position } = changes;
    const points = await pointsOf(documents);
    await store.write(tenantId, { documents: [...gone, ...documents.map(({ id }) => id)], points, position });
    from = position;
  }
}

import { handle } from "#app/_server/handle.ts";
import { readFile } from "#lib/domains/products/index.ts";

/** A product's file, always saved and never shown: its words are not ours. */
export const GET = handle<{ id: string }>(async ({ context, params }) => {
  const file = await readFile(context, { id: params.id });
  return new Response(new Uint8Array(file.content), {
    headers: {
      "content-type": file.mediaType,
      "content-length": String(file.length),
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
});

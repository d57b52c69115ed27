import "server-only";
import type { ApiCall } from "#app/_server/handle.ts";
import { AppError } from "#lib/platform/errors.ts";
import type { PathParams } from "./endpoint.ts";

const mostBytes = 20 * 1024 * 1024;

/** The bytes of a call. Throws `invalid` when they are more than a file may have. */
export async function bytesOf(request: Request, most = mostBytes): Promise<Buffer> {
  const tooMany = () => {
    const params = { max: most / 1024 / 1024 };
    return new AppError("invalid", "file too large", { reason: "file_size", params });
  };
  if (Number(request.headers.get("content-length")) > most) throw tooMany();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > most) throw tooMany();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A file to attach: the body is its bytes, `?name=` its name. */
export async function fileInput({ request, url, params }: ApiCall<PathParams>) {
  const content = (await bytesOf(request)).toString("base64");
  return { id: params.id ?? "", name: url.searchParams.get("name") ?? "", content };
}

const downloadHeaders = (name: string, mediaType: string) => ({
  "content-type": mediaType,
  "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  "cache-control": "private, no-store",
  "x-content-type-options": "nosniff",
});

/** A file that is being written, as a download. Who stops reading stops the writing. */
export function streamAnswer(file: {
  fileName: string;
  contentType: string;
  chunks: AsyncIterable<Uint8Array>;
}): Response {
  const chunks = file.chunks[Symbol.asyncIterator]();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return?.();
    },
  });
  return new Response(body, { headers: downloadHeaders(file.fileName, file.contentType) });
}

/** A file as a download; never shown in the browser as a page of ours. */
export function fileAnswer(file: { name: string; mediaType: string; content: Uint8Array }): Response {
  return new Response(new Uint8Array(file.content), {
    headers: downloadHeaders(file.name, file.mediaType),
  });
}

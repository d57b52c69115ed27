import { Answer } from "./answer.ts";
import type { ApiRequest } from "./api-request.ts";
import type { ApiCall } from "./endpoint.ts";
import { readBytes } from "./read-bytes.ts";

const mostBytes = 20 * 1024 * 1024;

/** The bytes of a file that is sent. Throws `invalid` when they are more than a file may have. */
export function bytesOf(request: ApiRequest, most = mostBytes): Promise<Buffer> {
  return readBytes(request, most, "file_size");
}

/** A file to attach: the body is its bytes, `?name=` its name. */
export async function fileInput({ request, query, params }: ApiCall) {
  const content = (await bytesOf(request)).toString("base64");
  return { id: params.id ?? "", name: query.get("name") ?? "", content };
}

const downloadHeaders = (name: string, mediaType: string) => ({
  "content-type": mediaType,
  "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  "cache-control": "private, no-store",
});

/** A file that is being written, as a download. Who stops reading stops the writing. */
export function streamAnswer(file: {
  fileName: string;
  contentType: string;
  chunks: AsyncIterable<Uint8Array>;
}): Answer {
  return new Answer(file.chunks, downloadHeaders(file.fileName, file.contentType));
}

/** A file as a download; never shown in the browser as a page of ours. */
export function fileAnswer(file: { name: string; mediaType: string; content: Uint8Array }): Answer {
  return new Answer(file.content, downloadHeaders(file.name, file.mediaType));
}

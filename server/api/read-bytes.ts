import { AppError } from "#lib/platform/errors.ts";
import type { ApiRequest } from "./api-request.ts";

/** The bytes of a request. Throws `invalid` with the reason, while they come in, when they are more than `most`. */
export async function readBytes(request: ApiRequest, most: number, reason: string): Promise<Buffer> {
  const tooMany = () =>
    new AppError("invalid", "body too large", { reason, params: { max: most / 1024 / 1024 } });
  if (Number(request.header("content-length")) > most) throw tooMany();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.chunks) {
    length += chunk.byteLength;
    if (length > most) throw tooMany();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Answer } from "./answer.ts";

const compress = promisify(gzip);
/** Below this, packing costs more than it saves. */
const worthBytes = 1_024;
const packs = /\bjson\b|^text\//;

/** The body packed, where the client takes that and it is worth it. */
async function packed(request: IncomingMessage, answer: Answer, body: Buffer): Promise<Buffer | undefined> {
  const accepted = /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  if (!accepted || body.length < worthBytes || !packs.test(answer.headers["content-type"] ?? "")) {
    return undefined;
  }
  return compress(body);
}

async function stream(response: ServerResponse, body: AsyncIterable<Uint8Array | string>): Promise<void> {
  response.flushHeaders();
  try {
    await pipeline(Readable.from(body), response);
  } catch (error) {
    // Who has asked may leave at any time; the stream is closed then, and whoever writes it has stopped.
    if (!response.closed && !response.destroyed) throw error;
  }
}

/** Sends an answer: whole with its length, or bit by bit as it is made. */
export async function writeAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
): Promise<void> {
  const { body, headers, status } = answer;
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (typeof body !== "string" && !(body instanceof Uint8Array)) return stream(response, body);
  const whole =
    typeof body === "string" ? Buffer.from(body) : Buffer.from(body.buffer, body.byteOffset, body.length);
  const small = await packed(request, answer, whole);
  response.setHeader("vary", "accept-encoding");
  if (small) response.setHeader("content-encoding", "gzip");
  response.setHeader("content-length", (small ?? whole).length);
  response.end(small ?? whole);
}

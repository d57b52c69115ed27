import { parentPort, workerData } from "node:worker_threads";
import { AppError } from "#lib/platform/errors.ts";
import { parseFile } from "./parse-file.ts";
import type { ParseMessage, ParseTask } from "./parse-messages.ts";

/** A cause may hold what cannot cross to another thread. */
function told(error: unknown): ParseMessage {
  if (!(error instanceof AppError)) return { kind: "broken", message: String(error) };
  const { cause: _, ...options } = error.options;
  return { kind: "refused", code: error.code, message: error.message, options };
}

const { bytes, name } = workerData as ParseTask;
const given = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const message: ParseMessage = await parseFile(given, name).then(
  (parsed) => ({ kind: "parsed", parsed }) as const,
  told,
);
parentPort?.postMessage(message);

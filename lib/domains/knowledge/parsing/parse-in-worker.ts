import { once } from "node:events";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { AppError } from "#lib/platform/errors.ts";
import type { ParseMessage, ParseTask } from "./parse-messages.ts";
import type { Parsed } from "./parsed.ts";
import { refuseFile } from "./refuse-file.ts";

const WORKER = "lib/domains/knowledge/parsing/parse-worker.ts";
/** What passes through is soon garbage; a file that needs more is no document. */
const MEMORY_MB = 384;
const patienceMs = 60_000;

/** Reads a file on a thread of its own, so that a large or hostile one holds nobody up; the bytes are gone here. */
export async function parseInWorker(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
): Promise<Parsed & { title: string }> {
  const task: ParseTask = { bytes, name };
  const worker = new Worker(pathToFileURL(join(process.cwd(), WORKER)), {
    workerData: task,
    execArgv: [],
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: 32 },
  });
  const heavy = (cause?: unknown) => refuseFile("file_heavy", "the reader gave up", { name }, cause);
  const timer = setTimeout(() => void worker.terminate(), patienceMs);
  try {
    const ended = once(worker, "exit").then(() => Promise.reject(heavy()));
    const heard = once(worker, "message").then(([message]) => message as ParseMessage);
    ended.catch(() => undefined);
    const message = await Promise.race([heard, ended]);
    if (message.kind === "parsed") return message.parsed;
    if (message.kind === "refused") throw new AppError(message.code, message.message, message.options);
    throw new AppError("internal", message.message);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw heavy(error);
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

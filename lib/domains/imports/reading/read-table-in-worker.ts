import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { AppError } from "#lib/platform/errors.ts";
import type { Table, TableRow } from "../table.ts";
import type { ReadTableOptions } from "./read-table.ts";
import { refuse } from "./refuse.ts";
import type { WorkerMessage, WorkerTask } from "./worker-messages.ts";

/** From the working folder and not from this module's address: pages run from a bundle that holds no such file. */
const WORKER = "lib/domains/imports/reading/read-table-worker.ts";
const MEMORY_MB = 768;
/** A batch of any honest file takes a fraction of a second. */
const PATIENCE_MS = 60_000;

/** Reads a table on a thread of its own, so that a large or hostile file holds nobody up. Rows come in batches and only when asked for. */
export async function readTableInWorker(
  bytes: Uint8Array<ArrayBuffer>,
  options: ReadTableOptions,
  /** `handOver`: the bytes move to the thread and are gone here. */
  { handOver = false } = {},
): Promise<Table> {
  const task: WorkerTask = { bytes, options };
  const worker = new Worker(pathToFileURL(join(process.cwd(), WORKER)), {
    workerData: task,
    execArgv: [],
    transferList: handOver ? [bytes.buffer] : [],
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  const close = async () => {
    await worker.terminate();
  };
  try {
    const message = await hear(worker);
    if (message.kind !== "head") throw errorOf(message);
    const leftOut = message.head.leftOut;
    return { ...message.head, leftOut, rows: readRows(worker, leftOut), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function* readRows(worker: Worker, leftOut: TableRow[]): AsyncGenerator<TableRow> {
  try {
    let asked = ask(worker);
    for (;;) {
      const message = await asked;
      if (message.kind !== "rows") throw errorOf(message);
      // The next batch is read while this one is worked on.
      if (!message.done) asked = ask(worker);
      yield* message.rows;
      if (message.done) {
        leftOut.push(...message.leftOut.slice(leftOut.length));
        return;
      }
    }
  } finally {
    await worker.terminate();
  }
}

function ask(worker: Worker): Promise<WorkerMessage> {
  const answer = hear(worker);
  // Whoever stops reading does not wait for the batch that was asked for.
  answer.catch(() => undefined);
  worker.postMessage("next");
  return answer;
}

function hear(worker: Worker): Promise<WorkerMessage> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      worker.off("message", onMessage);
      worker.off("error", onError);
      worker.off("exit", onExit);
      clearTimeout(timer);
      act();
    };
    const late = () => settle(() => reject(refuse("import_too_heavy", "the reader does not answer")));
    const timer = setTimeout(late, PATIENCE_MS);
    const onMessage = (message: WorkerMessage) => settle(() => resolve(message));
    const onError = (error: Error) => settle(() => reject(explain(error)));
    const onExit = () => settle(() => reject(refuse("import_too_heavy", "the reader ended early")));
    worker.on("message", onMessage);
    worker.on("error", onError);
    worker.on("exit", onExit);
  });
}

function explain(error: Error): AppError {
  const exhausted = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
  if (exhausted) return refuse("import_too_heavy", error.message, {}, error);
  return new AppError("internal", "the reader failed", { cause: error });
}

function errorOf(message: WorkerMessage): AppError {
  if (message.kind === "refused") return new AppError(message.code, message.message, message.options);
  return new AppError("internal", message.kind === "broken" ? message.message : "the reader is out of step");
}

import { parentPort, workerData } from "node:worker_threads";
import { AppError } from "#lib/platform/errors.ts";
import type { TableRow } from "../table.ts";
import { readTable } from "./read-table.ts";
import type { WorkerMessage, WorkerTask } from "./worker-messages.ts";

const BATCH = 500;

const post = (message: WorkerMessage): void => parentPort?.postMessage(message);

async function serve({ bytes, options }: WorkerTask): Promise<void> {
  const { rows, close, ...head } = await readTable(bytes, options);
  const walk = rows[Symbol.asyncIterator]();
  let queue = Promise.resolve();
  parentPort?.on("message", () => {
    queue = queue.then(() => sendBatch(walk, head.leftOut)).catch(tell);
  });
  post({ kind: "head", head });
}

async function sendBatch(walk: AsyncIterator<TableRow>, leftOut: TableRow[]): Promise<void> {
  const rows: TableRow[] = [];
  while (rows.length < BATCH) {
    const next = await walk.next();
    if (next.done) return post({ kind: "rows", rows, done: true, leftOut });
    rows.push(next.value);
  }
  post({ kind: "rows", rows, done: false, leftOut: [] });
}

function tell(error: unknown): void {
  if (error instanceof AppError) {
    // A cause may hold what cannot cross to another thread.
    const { cause: _, ...options } = error.options;
    post({ kind: "refused", code: error.code, message: error.message, options });
  } else post({ kind: "broken", message: String(error) });
}

serve(workerData as WorkerTask).catch(tell);

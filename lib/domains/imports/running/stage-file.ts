import type { Context } from "#lib/platform/context.ts";
import { withActor } from "#lib/platform/with-actor.ts";
import { type JobRow, readFile } from "../job-repository.ts";
import { readTableInWorker } from "../reading/read-table-in-worker.ts";
import type { TableRow } from "../table.ts";
import { ColumnFacts } from "./column-facts.ts";
import { stageBatch } from "./stage-rows.ts";

const batch = 1000;

/** Reads the whole file once, row by row, into the database. A second time changes nothing. */
export async function stageFile(
  context: Context,
  job: JobRow,
  worker: string,
  isStopped: () => boolean,
): Promise<boolean> {
  const bytes = await withActor(context, (tx) => readFile(tx, job.id), { reads: true });
  const { sheet } = job.format;
  const options = { fileName: job.fileName, ...(sheet !== null && { sheet }) };
  const table = await readTableInWorker(bytes, options, { handOver: true });
  const facts = new ColumnFacts();
  let [total, waiting]: [number, TableRow[]] = [0, []];
  const flush = async (told?: Partial<JobRow["format"]>) => {
    const rows = waiting;
    waiting = [];
    total += rows.length;
    facts.add(rows);
    const more = told ? { told: { ...told, dateOrder: facts.dateOrder, shares: facts.shares } } : {};
    await stageBatch(context, { id: job.id, worker, total, rows: () => rows, ...more });
  };
  try {
    for await (const row of table.rows) {
      waiting.push(row);
      if (waiting.length >= batch) await flush();
      if (isStopped()) return false;
    }
    await flush({ staged: true, leftOut: table.leftOut.length });
    return true;
  } finally {
    await table.close();
  }
}

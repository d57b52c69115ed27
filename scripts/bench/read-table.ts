import { fork } from "node:child_process";
import { once } from "node:events";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { type Cell, readTableInWorker, writeCsv, writeXlsx } from "#lib/domains/imports/index.ts";
import type { Bench } from "./bench.ts";
import { figure, remark } from "./figure.ts";

const ROWS = 50_000;
const COLUMNS = 20;
const MIB = 1024 * 1024;

const told = z.object({ rows: z.number(), seconds: z.number(), growth: z.number(), stalled: z.number() });

/** How fast a file is read on its thread, what memory that takes, and how long the main thread stands still. */
export const readTableBench: Bench = {
  what: "reading 50,000 rows of 20 columns from csv and xlsx: rows per second, growth of memory",
  async run({ root, workDir }) {
    remark(
      "read-table: each file in a fresh process; growth is peak resident memory over that before the file was opened",
    );
    for (const [format, write] of [
      ["csv", writeCsv],
      ["xlsx", writeXlsx],
    ] as const) {
      const path = join(workDir, `read-table.${format}`);
      await writeFile(path, write(columns(), rows()));
      const result = await measure(root, path);
      if (result.rows !== ROWS) throw new Error(`${result.rows} of ${ROWS} rows were read`);
      figure(`read_table.${format}.rate`, Math.round(result.rows / result.seconds), "rows/s");
      figure(`read_table.${format}.growth`, result.growth, "MiB");
      figure(`read_table.${format}.stalled`, result.stalled, "ms");
      await rm(path);
    }
  },
};

async function measure(root: string, path: string): Promise<z.infer<typeof told>> {
  const child = fork(fileURLToPath(import.meta.url), [path], { cwd: root });
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`the reader ended with ${code}`);
  });
  const [message] = await Promise.race([once(child, "message"), ended]);
  ended.catch(() => undefined);
  child.disconnect();
  return told.parse(message);
}

const columns = () => Array.from({ length: COLUMNS }, (_, index) => ({ header: `列${index + 1}` }));

function* rows(): Generator<Cell[]> {
  for (let row = 0; row < ROWS; row += 1) {
    yield Array.from({ length: COLUMNS }, (_, column) => cellAt(row, column));
  }
}

/** Texts, numbers to call, figures and days, as in a list of customers. */
function cellAt(row: number, column: number): Cell {
  const kind = column % 4;
  if (kind === 0) return `苏州第${row * 7 + column}机械有限公司`;
  if (kind === 1) return `138${String(row * COLUMNS + column).padStart(8, "0")}`;
  if (kind === 2) return (row * 31 + column) % 1_000_000;
  return { date: new Date(Date.UTC(2024, 0, 1 + ((row + column) % 900))).toISOString().slice(0, 10) };
}

/** Reads one file and tells its parent how that went. */
async function readOne(path: string): Promise<void> {
  const bytes = await readFile(path);
  const before = process.memoryUsage.rss();
  let peak = before;
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const start = performance.now();
  const table = await readTableInWorker(bytes, { fileName: path });
  let rows = 0;
  for await (const row of table.rows) {
    rows += row.cells.length > 0 ? 1 : 0;
    if (rows % 500 === 0) peak = Math.max(peak, process.memoryUsage.rss());
  }
  const seconds = (performance.now() - start) / 1000;
  process.send?.({ rows, seconds, growth: (peak - before) / MIB, stalled: delay.max / 1e6 });
}

if (import.meta.main) await readOne(process.argv[2] ?? "");

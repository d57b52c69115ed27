import { type Table, type TableLimits, type TableRow, tableLimits } from "../table.ts";
import { findHeader } from "./find-header.ts";
import { guardLines } from "./guard-lines.ts";
import { isHint } from "./is-hint.ts";
import { leaveOutFooters } from "./leave-out-footers.ts";
import { openMarkup } from "./markup/open-markup.ts";
import { refuse } from "./refuse.ts";
import { sniffFormat } from "./sniff-format.ts";
import type { Source } from "./source.ts";
import { openDelimited } from "./text/open-delimited.ts";
import { openOldWorkbook } from "./xls/open-old-workbook.ts";
import { openWorkbook } from "./xlsx/open-workbook.ts";

export type ReadTableOptions = {
  fileName: string;
  /** Of a workbook; without it the first sheet that holds a list. */
  sheet?: string;
  limits?: Partial<TableLimits>;
};

const LOOK_AHEAD = 40;
/** Rows below a header that may tell how to fill it in. */
const MOST_HINTS = 3;

/** A file as a table: finds out what it is by its content and where its header stands. Whatever cannot be read is an AppError that says what to do. */
export async function readTable(given: Uint8Array, options: ReadTableOptions): Promise<Table> {
  const limits = { ...tableLimits, ...options.limits };
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  if (bytes.length > limits.bytes) {
    throw refuse("import_too_big", `${bytes.length} bytes`, { max: Math.floor(limits.bytes / 1024 / 1024) });
  }
  if (bytes.length === 0) throw refuse("import_empty", "no bytes");
  const source = await openSource(bytes, options, limits);
  const lines = guardLines(source.lines, limits);
  try {
    return await assemble(source, lines, limits);
  } catch (error) {
    await lines.return(undefined);
    await source.close();
    throw error;
  }
}

async function assemble(
  source: Source,
  lines: AsyncGenerator<TableRow>,
  limits: TableLimits,
): Promise<Table> {
  const ahead: TableRow[] = [];
  while (ahead.length < LOOK_AHEAD) {
    const next = await lines.next();
    if (next.done) break;
    ahead.push(next.value);
  }
  if (ahead.length === 0) throw refuse("import_empty", "no line holds anything");
  const { headers, headerRow, before, titles } = findHeader(ahead);
  const below = ahead.slice(before, before + MOST_HINTS);
  const first = below.findIndex((line) => !isHint(line));
  const hints = headerRow === 0 ? [] : below.slice(0, first < 0 ? below.length : first);
  const { format, encoding, delimiter, sheets, sheet } = source;
  const leftOut = [...titles, ...hints];
  const body = countRows(follow(ahead.slice(before + hints.length), lines), limits);
  const rows = padRows(leaveOutFooters(body, headers, leftOut), headers.length);
  const close = async () => {
    await rows.return(undefined);
    await lines.return(undefined);
    await source.close();
  };
  return { format, encoding, delimiter, sheets, sheet, headers, headerRow, rows, leftOut, close };
}

function openSource(bytes: Buffer, options: ReadTableOptions, limits: TableLimits): Source | Promise<Source> {
  const kind = sniffFormat(bytes);
  if (kind === "zip") return openWorkbook(bytes, limits, options.sheet);
  if (kind === "xls") return openOldWorkbook(bytes, options.sheet);
  return kind === "text" ? openDelimited(bytes, options.fileName, limits) : openMarkup(bytes, kind);
}

async function* follow(first: TableRow[], rest: AsyncGenerator<TableRow>): AsyncGenerator<TableRow> {
  yield* first;
  yield* rest;
}

async function* countRows(rows: AsyncGenerator<TableRow>, limits: TableLimits): AsyncGenerator<TableRow> {
  let count = 0;
  for await (const row of rows) {
    count += 1;
    if (count > limits.rows) throw refuse("import_too_many_rows", "too many rows", { max: limits.rows });
    yield row;
  }
}

async function* padRows(rows: AsyncIterable<TableRow>, width: number): AsyncGenerator<TableRow> {
  for await (const row of rows) {
    while (row.cells.length < width) row.cells.push(null);
    yield row;
  }
}

import { type Cell, readTable, type Table } from "#lib/domains/imports/index.ts";
import { markdownTable } from "./markdown-table.ts";
import type { Parsed } from "./parsed.ts";

const MOST_SHEETS = 30;

function shown(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell !== "object") return String(cell);
  return "date" in cell ? cell.date : `${cell.percent}%`;
}

async function asMarkdown(table: Table): Promise<string> {
  const rows: string[][] = [];
  for await (const { cells } of table.rows) rows.push(cells.map(shown));
  const titles = table.leftOut.map(({ cells }) => cells.map(shown).filter(Boolean).join(" "));
  return [...titles, markdownTable([table.headers, ...rows])].filter((part) => part !== "").join("\n\n");
}

/** Reads a workbook, sheet by sheet, or a text of rows: each a table with its head. */
export async function readTables(bytes: Buffer, fileName: string): Promise<Parsed> {
  const first = await readTable(bytes, { fileName });
  const parts = [await asMarkdown(first)];
  if (first.sheet !== null) parts[0] = `## ${first.sheet}\n\n${parts[0]}`;
  for (const sheet of first.sheets.filter((name) => name !== first.sheet).slice(0, MOST_SHEETS)) {
    // A sheet without any rows is nothing to say.
    const table = await readTable(bytes, { fileName, sheet }).catch(() => undefined);
    if (table) parts.push(`## ${sheet}\n\n${await asMarkdown(table)}`);
  }
  const warnings = first.sheets.length > MOST_SHEETS + 1 ? ["sheets_left_out"] : [];
  return { title: null, text: parts.join("\n\n"), format: first.format, warnings };
}

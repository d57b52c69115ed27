import { isHeaderWord } from "../mapping/is-header-word.ts";
import type { TableRow } from "../table.ts";
import { findHeader } from "./find-header.ts";
import { isBlank } from "./is-blank.ts";
import { refuse } from "./refuse.ts";

/** A sheet whose rows are read when they are asked for. */
export type Candidate = {
  name: string;
  hidden: boolean;
  rows(): Iterable<TableRow> | AsyncIterable<TableRow>;
};

const LOOKED_AT = 30;
/** A page of instructions names a field here and there. */
const FEW = 2;

async function beginning(sheet: Candidate): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of sheet.rows()) {
    if (row.cells.some((cell) => !isBlank(cell))) rows.push(row);
    if (rows.length >= LOOKED_AT || row.line > 200) break;
  }
  return rows;
}

const widths = (rows: readonly TableRow[], least: number): number =>
  rows.filter(({ cells }) => cells.filter((cell) => !isBlank(cell)).length >= least).length;

/** How many columns of a sheet are called as fields are; two rows of two columns at least make a list. */
function knownColumns(rows: TableRow[]): number {
  if (widths(rows, 2) < 2) return 0;
  return new Set(findHeader(rows).headers.filter((header) => isHeaderWord(header))).size;
}

/** The sheet asked for by name; else the one whose header names the most fields, else the first that holds a list. */
export async function chooseSheet<S extends Candidate>(sheets: readonly S[], name?: string): Promise<S> {
  const named = sheets.find((sheet) => sheet.name === name);
  if (named) return named;
  if (name !== undefined) throw refuse("import_no_sheet", `no sheet ${name}`, { sheet: name });
  // Hidden sheets hold the choices of drop-downs.
  const inOrder = sheets.toSorted((a, b) => Number(a.hidden) - Number(b.hidden));
  const looked: { sheet: S; rows: TableRow[] }[] = [];
  for (const sheet of inOrder) looked.push({ sheet, rows: await beginning(sheet) });
  const shown = looked.filter(({ sheet }) => !sheet.hidden);
  const known = shown.map(({ sheet, rows }) => ({ sheet, known: knownColumns(rows) }));
  const most = Math.max(0, ...known.map((each) => each.known));
  if (most > FEW) return (known.find((each) => each.known === most) as { sheet: S }).sheet;
  const list = [2, 1].flatMap((least) => looked.find(({ rows }) => widths(rows, least) >= 2) ?? [])[0];
  if (!list) throw refuse("import_empty", "no sheet holds rows");
  return list.sheet;
}

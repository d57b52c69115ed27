import type { Cell, TableRow } from "../../table.ts";
import { findMerges, type Merge } from "./find-merges.ts";
import type { Zip } from "./open-zip.ts";
import { parseXml } from "./parse-xml.ts";
import { type CellContext, SheetRows } from "./sheet-rows.ts";

/** The rows of one sheet that hold anything, hidden ones too. */
export async function* readSheet(zip: Zip, path: string, context: CellContext): AsyncGenerator<TableRow> {
  const merges = await findMerges(await zip.open(path));
  const fill = merges.length > 0 ? fillDown(merges) : undefined;
  const sheet = new SheetRows(context);
  for await (const _ of parseXml(await zip.open(path), sheet)) {
    for (const row of sheet.rows.splice(0)) {
      fill?.(row);
      yield row;
    }
  }
}

/** Puts the value of cells joined downwards into each of their rows. */
function fillDown(merges: Merge[]): (row: TableRow) => void {
  const waiting = merges.toSorted((a, b) => a.from - b.from);
  let next = 0;
  let active: { merge: Merge; value: Cell }[] = [];
  return (row) => {
    active = active.filter(({ merge }) => merge.to >= row.line);
    for (const { merge, value } of active) {
      while (row.cells.length <= merge.column) row.cells.push(null);
      row.cells[merge.column] ??= value;
    }
    for (let merge = waiting[next]; merge && merge.from <= row.line; merge = waiting[next]) {
      next += 1;
      const value = row.cells[merge.column] ?? null;
      if (merge.from === row.line && value !== null) active.push({ merge, value });
    }
  };
}

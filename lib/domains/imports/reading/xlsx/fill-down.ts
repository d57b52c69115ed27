import type { Cell, TableRow } from "../../table.ts";

/** Cells that were joined downwards: what stands in the first counts for all of them. */
export type Merge = { column: number; from: number; to: number };

/** Puts the value of cells joined downwards into each of their rows. */
export function fillDown(merges: Merge[]): (row: TableRow) => void {
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

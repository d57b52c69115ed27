import type { Cell, TableRow } from "#agents/artifacts/contract.ts";

export type CellSort = { column: number; down: boolean } | null;

/** A cell without a value of its own is ordered by its text; a dash stands for none. */
function sortValue(cell: Cell | undefined): number | string | null {
  if (!cell) return null;
  return cell.sort === undefined ? cell.text : cell.sort;
}

function order(a: number | string, b: number | string, locale: string): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a).localeCompare(String(b), locale, { numeric: true });
}

/** Sorted copy; rows without a value come last whichever way it goes. */
export function sortCells(rows: readonly TableRow[], sort: CellSort, locale: string): TableRow[] {
  if (!sort) return [...rows];
  return [...rows].sort((left, right) => {
    const [a, b] = [sortValue(left.cells[sort.column]), sortValue(right.cells[sort.column])];
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    return sort.down ? order(b, a, locale) : order(a, b, locale);
  });
}

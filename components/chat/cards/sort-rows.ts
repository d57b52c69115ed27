import type { LeadRow } from "#agents/contract.ts";

export type SortKey = "score" | "budgetAmount" | "createdAt";
export type Sort = { key: SortKey; down: boolean } | null;

/** Sorted copy; rows without a value come last whichever way it goes. */
export function sortRows(rows: readonly LeadRow[], sort: Sort): LeadRow[] {
  if (!sort) return [...rows];
  const read = (row: LeadRow) => (sort.key === "createdAt" ? Date.parse(row.createdAt) : row[sort.key]);
  return [...rows].sort((a, b) => {
    const left = read(a);
    const right = read(b);
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
    return sort.down ? right - left : left - right;
  });
}

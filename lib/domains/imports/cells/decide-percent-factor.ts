import type { Cell } from "../table.ts";

/** 100 where a column of plain figures writes shares as parts of one: all from 0 to 1 and some in between. */
export function decidePercentFactor(cells: Iterable<Cell>): number {
  let parts = 0;
  for (const cell of cells) {
    if (cell === null || cell === "") continue;
    const number = typeof cell === "string" ? Number(cell) : cell;
    if (typeof number !== "number" || !(number >= 0 && number <= 1)) return 1;
    if (number > 0 && number < 1) parts += 1;
  }
  return parts > 0 ? 100 : 1;
}

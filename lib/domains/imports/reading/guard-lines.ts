import type { TableLimits, TableRow } from "../table.ts";
import { isBlank } from "./is-blank.ts";
import { refuse } from "./refuse.ts";

/** Lets through the lines that hold anything, without blanks at their end, and refuses what no list of records is. */
export async function* guardLines(
  lines: AsyncIterable<TableRow>,
  limits: TableLimits,
): AsyncGenerator<TableRow> {
  for await (const { line, cells } of lines) {
    let length = cells.length;
    while (length > 0 && isBlank(cells[length - 1])) length -= 1;
    if (length === 0) continue;
    if (length > limits.columns) {
      throw refuse("import_too_many_columns", `${length} columns`, { line, max: limits.columns });
    }
    for (const cell of cells) {
      if (typeof cell === "string" && cell.length > limits.cellCharacters) {
        throw refuse("import_too_long_cell", "a cell is too long", { line, max: limits.cellCharacters });
      }
    }
    yield { line, cells: cells.length === length ? cells : cells.slice(0, length) };
  }
}

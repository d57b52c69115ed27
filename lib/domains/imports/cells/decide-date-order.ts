import type { Cell } from "../table.ts";
import type { DateOrder } from "./read-date.ts";

/** Which of day and month comes first in a file, told by the dates that allow only one reading; undefined where none does or they disagree. */
export function decideDateOrder(cells: Iterable<Cell>): DateOrder | undefined {
  const votes = { mdy: 0, dmy: 0 };
  for (const cell of cells) {
    const match = typeof cell === "string" ? /^\s*(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}(?!\d)/.exec(cell) : null;
    if (!match) continue;
    if (Number(match[1]) > 12) votes.dmy += 1;
    else if (Number(match[2]) > 12) votes.mdy += 1;
  }
  if (votes.mdy > 0 === votes.dmy > 0) return undefined;
  return votes.mdy > 0 ? "mdy" : "dmy";
}

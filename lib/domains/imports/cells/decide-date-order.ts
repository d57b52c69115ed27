import type { Cell } from "../table.ts";
import type { DateOrder } from "./read-date.ts";

const NUMBERS = /^\s{0,5}(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4}|\d{2})(?!\d)/;

export type OrderVotes = {
  mdy: number;
  dmy: number;
  /** Dates that allow both, by the custom of how they are written. */
  custom: { mdy: number; dmy: number };
};
export const noVotes = (): OrderVotes => ({ mdy: 0, dmy: 0, custom: { mdy: 0, dmy: 0 } });

/** Adds what a cell tells of whether day or month comes first in its file. */
export function voteDateOrder(cell: Cell, votes: OrderVotes): void {
  const match = typeof cell === "string" ? NUMBERS.exec(cell) : null;
  if (!match) return;
  const [, first = "", sign, second = "", year = ""] = match;
  const [a, b] = [Number(first), Number(second)];
  // 26/3/15 may begin with its year.
  const mayBeYear = year.length === 2 && a >= 20 && a <= 35 && Number(year) <= 31;
  if (mayBeYear || a > 31) return;
  if (a > 12) votes.dmy += 1;
  else if (b > 12) votes.mdy += 1;
  else if (sign === ".") votes.custom.dmy += 1;
  // Americans write no zero before the month, the British write both.
  else if (sign === "/" && (first.length === 1 || second.length === 1)) votes.custom.mdy += 1;
}

/**
 * Which of day and month comes first in a file, told by the dates that allow only one reading. Where none does, by
 * custom: 3/5/2026 is American, 3.5.2026 is not. Undefined where they disagree or nothing tells.
 */
export function orderOf({ mdy, dmy, custom }: OrderVotes): DateOrder | undefined {
  const { mdy: american, dmy: european } = mdy + dmy > 0 ? { mdy, dmy } : custom;
  if (american > 0 === european > 0) return undefined;
  return american > 0 ? "mdy" : "dmy";
}

/** The same of all cells at once. */
export function decideDateOrder(cells: Iterable<Cell>): DateOrder | undefined {
  const votes = noVotes();
  for (const cell of cells) voteDateOrder(cell, votes);
  return orderOf(votes);
}

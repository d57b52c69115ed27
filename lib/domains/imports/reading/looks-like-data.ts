import type { Cell } from "../table.ts";

const LONGEST_HEADER = 60;
const DATA =
  /^[+-]?[\d,.\s]+%?$|^[¥$€￥]\s?\d|^\+?\d[\d\s()-]{6,}$|^[^\s@]+@[^\s@]+\.[a-z]{2,}$|^https?:\/\/|^\d{2,4}[-/年.]\d{1,2}[-/月.]\d{1,2}|^\d+(?:\.\d+)?[万亿]?元?$/i;

/** Whether a cell holds a figure, a day, a number to call or the like, which headers do not. */
export function looksLikeData(cell: Cell | undefined): boolean {
  if (cell === null || cell === undefined) return false;
  if (typeof cell !== "string") return true;
  const text = cell.trim();
  return text.length > LONGEST_HEADER || DATA.test(text);
}

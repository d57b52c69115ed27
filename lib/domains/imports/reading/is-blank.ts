import type { Cell } from "../table.ts";

/** Whether a cell holds nothing that people would see. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

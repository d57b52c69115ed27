import type { Cell } from "../table.ts";
import type { Column } from "./column.ts";
import { isFormulaLike } from "./is-formula-like.ts";

const PIECE = 65_536;

/** A csv file as it is written: UTF-8 with the mark by which Excel knows it. What could run as a formula is made text. */
export async function* writeCsv(
  columns: readonly Column[],
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = `\uFEFF${toLine(columns.map((column) => column.header))}`;
  for await (const row of rows) {
    text += toLine(row);
    if (text.length < PIECE) continue;
    yield encoder.encode(text);
    text = "";
  }
  yield encoder.encode(text);
}

const toLine = (cells: readonly Cell[]): string => `${cells.map(toField).join(",")}\r\n`;

function toField(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "object") return "date" in cell ? cell.date.replace("T", " ") : `${cell.percent}%`;
  const text = isFormulaLike(cell) ? `'${cell}` : cell;
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

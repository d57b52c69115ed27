import type { Cell } from "../table.ts";
import type { Column } from "./column.ts";
import { escapeXml } from "./escape-xml.ts";
import { excelSerial } from "./excel-serial.ts";
import { isFormulaLike } from "./is-formula-like.ts";
import { style } from "./package-parts.ts";

const PIECE = 65_536;
/** The widths come before the rows, so the first rows stand for all. */
const MEASURED = 200;
const LONGEST = 32_767;
const HEAD =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

type Rows = AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;

/** The XML of a sheet, in pieces. */
export async function* sheetXml(columns: readonly Column[], rows: Rows): AsyncGenerator<Buffer> {
  let first: (readonly Cell[])[] | undefined = [];
  let text = "";
  const begin = (measured: (readonly Cell[])[]) =>
    `${HEAD}${widths(columns, measured)}<sheetData>${headRow(columns)}${measured.map((row) => toRow(row, columns)).join("")}`;
  for await (const row of rows) {
    if (first) {
      first.push(row);
      if (first.length < MEASURED) continue;
      text = begin(first);
      first = undefined;
    } else text += toRow(row, columns);
    if (text.length < PIECE) continue;
    yield Buffer.from(text);
    text = "";
  }
  if (first) text = begin(first);
  yield Buffer.from(`${text}</sheetData></worksheet>`);
}

function widths(columns: readonly Column[], rows: (readonly Cell[])[]): string {
  const cols = columns.map(({ header }, index) => {
    const widest = Math.max(widthOf(header), ...rows.map((row) => widthOf(row[index] ?? null)));
    return `<col min="${index + 1}" max="${index + 1}" width="${Math.min(50, Math.max(8, widest + 2))}" customWidth="1"/>`;
  });
  return cols.length === 0 ? "" : `<cols>${cols.join("")}</cols>`;
}

function widthOf(cell: Cell): number {
  if (typeof cell === "object" && cell !== null) return "date" in cell ? cell.date.length : 7;
  const text = String(cell ?? "").slice(0, 60);
  // A Chinese character is as wide as two digits.
  return text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);
}

const headRow = (columns: readonly Column[]): string =>
  `<row>${columns.map(({ header }) => textCell(header, style.head)).join("")}</row>`;

const toRow = (row: readonly Cell[], columns: readonly Column[]): string =>
  `<row>${columns.map((column, index) => toCell(row[index] ?? null, column)).join("")}</row>`;

function toCell(cell: Cell, column: Column): string {
  if (cell === null || cell === "") return "<c/>";
  if (typeof cell === "boolean") return `<c t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === "string") return textCell(cell, isFormulaLike(cell) ? style.quoted : style.plain);
  if (typeof cell === "number") return numberCell(cell, column.money ? style.money : style.plain);
  if ("percent" in cell) return numberCell(cell.percent / 100, style.percent);
  const serial = excelSerial(cell.date);
  if (serial === undefined) return textCell(cell.date, style.plain);
  return numberCell(serial, cell.date.length > 10 ? style.datetime : style.date);
}

const numberCell = (value: number, look: number): string =>
  Number.isFinite(value) ? `<c s="${look}"><v>${value}</v></c>` : "<c/>";

function textCell(text: string, look: number): string {
  // _x000D_ in a text would be read as a character; its underscore is written as one instead.
  const safe = escapeXml(text.slice(0, LONGEST)).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
  return `<c t="inlineStr" s="${look}"><is><t xml:space="preserve">${safe}</t></is></c>`;
}

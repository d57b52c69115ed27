import type { Cell, TableRow } from "../../table.ts";
import { excelDate } from "../xlsx/excel-date.ts";
import { fillDown, type Merge } from "../xlsx/fill-down.ts";
import type { Book, BookSheet } from "./read-book.ts";
import { type BiffRecord, readRecords, types } from "./record.ts";
import { TextReader } from "./text-reader.ts";

const ERRORS: Record<number, string> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
};

/** Sheets of that time were so wide; a damaged one must not ask for more. */
const WIDEST = 256;

/** A number squeezed into four bytes: whole or the upper half of a long one, perhaps in hundredths. */
function squeezed(data: Buffer, at: number): number {
  const bits = data.readInt32LE(at);
  const long = Buffer.alloc(8);
  long.writeInt32LE(bits & ~3, 4);
  const number = bits & 2 ? bits >> 2 : long.readDoubleLE(0);
  return bits & 1 ? number / 100 : number;
}

class Sheet {
  readonly rows = new Map<number, Cell[]>();
  readonly merges: Merge[] = [];
  readonly #book: Book;
  /** A formula whose text stands in the next record. */
  #waiting: { row: number; column: number } | undefined;

  constructor(book: Book) {
    this.#book = book;
  }

  #put(row: number, column: number, cell: Cell): void {
    if (cell === null || cell === "") return;
    if (column >= WIDEST) throw new RangeError(`column ${column}`);
    const cells = this.rows.get(row) ?? [];
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
    this.rows.set(row, cells);
  }

  #number(style: number, number: number): Cell {
    if (!Number.isFinite(number)) return null;
    const { shapes, date1904 } = this.#book;
    const shape = shapes[style] ?? "number";
    if (shape === "percent") return { percent: Number((number * 100).toPrecision(12)) };
    if (shape === "date" || (shape === "time" && number < 1)) return excelDate(number, date1904);
    return number;
  }

  #text(record: BiffRecord, from: number): string {
    const { data, more } = record;
    if (this.#book.wide) return new TextReader([data.subarray(from), ...more]).text(2);
    return this.#book.decode(data.subarray(from + 2, from + 2 + data.readUInt16LE(from)));
  }

  /** What a formula last came to: a number, or a text that follows, a truth or an error. */
  #formula(data: Buffer, row: number, column: number, style: number): void {
    if (data.readUInt16LE(12) !== 0xffff) this.#put(row, column, this.#number(style, data.readDoubleLE(6)));
    else if (data[6] === 0) this.#waiting = { row, column };
    else if (data[6] === 1) this.#put(row, column, data[8] === 1);
    else if (data[6] === 2) this.#put(row, column, ERRORS[data[8] ?? 0] ?? "#VALUE!");
  }

  #merged(data: Buffer): void {
    const count = data.readUInt16LE(0);
    for (let at = 2; at + 8 <= data.length && at < 2 + count * 8; at += 8) {
      const [from, to, column] = [
        data.readUInt16LE(at),
        data.readUInt16LE(at + 2),
        data.readUInt16LE(at + 4),
      ];
      if (to > from) this.merges.push({ column, from: from + 1, to: to + 1 });
    }
  }

  add(record: BiffRecord): void {
    const { type, data } = record;
    if (type === types.merged) this.#merged(data);
    else if (type === types.string) this.#comeTo(record);
    else if (data.length >= 6) this.#cell(record);
  }

  /** The text that the formula before came to. */
  #comeTo(record: BiffRecord): void {
    if (this.#waiting) this.#put(this.#waiting.row, this.#waiting.column, this.#text(record, 0));
    this.#waiting = undefined;
  }

  #cell(record: BiffRecord): void {
    const { type, data } = record;
    const [row, column, style] = [data.readUInt16LE(0), data.readUInt16LE(2), data.readUInt16LE(4)];
    if (type === types.labelSst) this.#put(row, column, this.#book.strings[data.readUInt32LE(6)] ?? null);
    else if (type === types.label || type === types.rString) this.#put(row, column, this.#text(record, 6));
    else if (type === types.number) this.#put(row, column, this.#number(style, data.readDoubleLE(6)));
    else if (type === types.rk) this.#put(row, column, this.#number(style, squeezed(data, 6)));
    else if (type === types.mulRk) this.#several(data, row, column);
    else if (type === types.formula) this.#formula(data, row, column, style);
    else if (type === types.boolErr)
      this.#put(row, column, data[7] === 1 ? (ERRORS[data[6] ?? 0] ?? "#VALUE!") : data[6] === 1);
  }

  #several(data: Buffer, row: number, first: number): void {
    for (let at = 4, column = first; at + 6 <= data.length - 2; at += 6, column += 1)
      this.#put(row, column, this.#number(data.readUInt16LE(at), squeezed(data, at + 2)));
  }
}

/** The rows of a sheet of an old workbook in their order, what was joined downwards in each of its rows. */
export function readCells(stream: Buffer, book: Book, { at }: BookSheet): TableRow[] {
  const sheet = new Sheet(book);
  let depth = 0;
  for (const record of readRecords(stream, at)) {
    // Charts inside the sheet have beginnings and ends of their own.
    if (record.type === types.bof) depth += 1;
    else if (record.type === types.eof) {
      depth -= 1;
      if (depth <= 0) break;
    } else if (depth === 1) sheet.add(record);
  }
  const lines = [...sheet.rows].sort(([one], [other]) => one - other);
  const rows = lines.map(([row, cells]): TableRow => ({ line: row + 1, cells }));
  const fill = sheet.merges.length > 0 ? fillDown(sheet.merges) : undefined;
  for (const row of rows) fill?.(row);
  return rows;
}

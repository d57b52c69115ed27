import type { TableRow } from "../../table.ts";
import { chooseSheet } from "../choose-sheet.ts";
import { refuse } from "../refuse.ts";
import type { Source } from "../source.ts";
import { readStream } from "./open-compound.ts";
import { readBook } from "./read-book.ts";
import { readCells } from "./read-cells.ts";

/** A workbook as Excel and WPS wrote it before 2007, and many systems still do. */
export async function openOldWorkbook(bytes: Buffer, name?: string): Promise<Source> {
  const found = readStream(bytes, ["Workbook", "Book", "WORKBOOK", "BOOK"]);
  if (!found)
    throw refuse("import_not_a_table", "an old Office file that is no workbook", { kind: "Office" });
  const book = readSafely(() => readBook(found.content));
  const rowsOf = (at: number) =>
    readSafely(() => readCells(found.content, book, { name: "", at, hidden: false }));
  const sheets = book.sheets.map((sheet) => ({ ...sheet, rows: () => rowsOf(sheet.at) }));
  const sheet = await chooseSheet(sheets, name);
  const rows = sheet.rows();
  return {
    format: "xls",
    encoding: null,
    delimiter: null,
    sheets: sheets.map((each) => each.name),
    sheet: sheet.name,
    lines: walk(rows),
    close: async () => undefined,
  };
}

async function* walk(rows: readonly TableRow[]): AsyncGenerator<TableRow> {
  yield* rows;
}

/** A damaged file ends in a place that is not there. */
function readSafely<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof RangeError) throw refuse("import_broken_xls", "the workbook is damaged", {}, cause);
    throw cause;
  }
}

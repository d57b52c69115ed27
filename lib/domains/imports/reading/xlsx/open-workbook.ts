import type { TableLimits } from "../../table.ts";
import { refuse } from "../refuse.ts";
import type { Source } from "../source.ts";
import { openZip, type Zip } from "./open-zip.ts";
import { readSharedStrings } from "./read-shared-strings.ts";
import { readSheet } from "./read-sheet.ts";
import { readStyles } from "./read-styles.ts";
import { readWorkbook, type Sheet } from "./read-workbook.ts";
import type { CellContext } from "./sheet-rows.ts";

/** A workbook at the sheet asked for by name, or else at the first one that holds a list. */
export async function openWorkbook(bytes: Buffer, limits: TableLimits, name?: string): Promise<Source> {
  const zip = await openZip(bytes, limits);
  const { sheets, date1904, sharedStrings, styles } = await readWorkbook(zip);
  const context = {
    strings: await readSharedStrings(zip, sharedStrings),
    shapes: await readStyles(zip, styles),
    date1904,
  };
  const sheet = await choose(zip, sheets, context, name);
  const lines = readSheet(zip, sheet.path, context);
  return {
    format: "xlsx",
    encoding: null,
    delimiter: null,
    sheets: sheets.map((each) => each.name),
    sheet: sheet.name,
    lines,
    close: async () => {
      await lines.return(undefined);
    },
  };
}

async function choose(zip: Zip, sheets: Sheet[], context: CellContext, name?: string): Promise<Sheet> {
  const named = sheets.find((sheet) => sheet.name === name);
  if (named) return named;
  if (name !== undefined) throw refuse("import_no_sheet", `no sheet ${name}`, { sheet: name });
  // Hidden sheets hold the choices of drop-downs.
  const inOrder = sheets.toSorted((a, b) => Number(a.hidden) - Number(b.hidden));
  for (const widest of [2, 1]) {
    for (const sheet of inOrder) if (await holdsList(zip, sheet, context, widest)) return sheet;
  }
  throw refuse("import_empty", "no sheet holds rows");
}

/** Two rows of two columns are a list; a page of instructions has one column. */
async function holdsList(zip: Zip, sheet: Sheet, context: CellContext, columns: number): Promise<boolean> {
  if (!zip.has(sheet.path)) return false;
  let rows = 0;
  for await (const row of readSheet(zip, sheet.path, context)) {
    if (row.cells.filter((cell) => cell !== null).length >= columns) rows += 1;
    if (rows >= 2) return true;
    if (row.line > 200) break;
  }
  return false;
}

import type { TableLimits } from "../../table.ts";
import { chooseSheet } from "../choose-sheet.ts";
import type { Source } from "../source.ts";
import { openZip } from "./open-zip.ts";
import { readSharedStrings } from "./read-shared-strings.ts";
import { readSheet } from "./read-sheet.ts";
import { readStyles } from "./read-styles.ts";
import { readWorkbook } from "./read-workbook.ts";

/** A workbook at the sheet asked for by name, or else at the first one that holds a list. */
export async function openWorkbook(bytes: Buffer, limits: TableLimits, name?: string): Promise<Source> {
  const zip = await openZip(bytes, limits);
  const { sheets, date1904, sharedStrings, styles } = await readWorkbook(zip);
  const context = {
    strings: await readSharedStrings(zip, sharedStrings),
    shapes: await readStyles(zip, styles),
    date1904,
  };
  const candidates = sheets
    .filter(({ path }) => zip.has(path))
    .map((each) => ({ ...each, rows: () => readSheet(zip, each.path, context) }));
  const sheet = await chooseSheet(candidates, name);
  const lines = sheet.rows();
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

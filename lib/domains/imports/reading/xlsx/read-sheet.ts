import type { TableRow } from "../../table.ts";
import { fillDown } from "./fill-down.ts";
import { findMerges } from "./find-merges.ts";
import type { Zip } from "./open-zip.ts";
import { parseXml } from "./parse-xml.ts";
import { type CellContext, SheetRows } from "./sheet-rows.ts";

/** The rows of one sheet that hold anything, hidden ones too. */
export async function* readSheet(zip: Zip, path: string, context: CellContext): AsyncGenerator<TableRow> {
  const merges = await findMerges(await zip.open(path));
  const fill = merges.length > 0 ? fillDown(merges) : undefined;
  const sheet = new SheetRows(context);
  for await (const _ of parseXml(await zip.open(path), sheet)) {
    for (const row of sheet.rows.splice(0)) {
      fill?.(row);
      yield row;
    }
  }
}

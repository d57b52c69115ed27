import { once } from "node:events";
import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import type { Cell } from "../table.ts";
import type { Column } from "./column.ts";
import { packageParts } from "./package-parts.ts";
import { sheetXml } from "./sheet-xml.ts";

// The time in the archive says nothing, and equal data make equal files.
const MTIME = new Date(2000, 0, 1);

/** A workbook as it is written, row by row: texts as texts, figures, days and shares as such. */
export async function* writeXlsx(
  columns: readonly Column[],
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>,
  sheetName = "Sheet1",
): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  for (const [path, text] of packageParts(sheetName)) {
    zip.addBuffer(Buffer.from(text), path, { mtime: MTIME });
  }
  const sheet = Readable.from(sheetXml(columns, rows), { objectMode: false });
  const output = zip.outputStream as Readable;
  sheet.on("error", (error) => output.destroy(error));
  zip.addReadStream(sheet, "xl/worksheets/sheet1.xml", { mtime: MTIME });
  zip.end();
  try {
    yield* output as AsyncIterable<Uint8Array>;
  } finally {
    // Whoever stops reading lets go of the rows as well.
    if (!sheet.closed) {
      sheet.destroy();
      await once(sheet, "close");
    }
  }
}

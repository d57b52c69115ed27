import type { FileStream } from "../contract.ts";
import type { Cell } from "../table.ts";
import type { Column } from "./column.ts";
import { writeCsv } from "./write-csv.ts";
import { writeXlsx } from "./write-xlsx.ts";

const types = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** A table as a file that is written while it is read. */
export function streamFile(
  name: string,
  format: keyof typeof types,
  columns: readonly Column[],
  rows: AsyncIterable<readonly Cell[]>,
): FileStream {
  const chunks = format === "csv" ? writeCsv(columns, rows) : writeXlsx(columns, rows);
  return { fileName: `${name}.${format}`, contentType: types[format], chunks };
}

import { type ReadTableOptions, readTable } from "../reading/read-table.ts";
import type { Table, TableRow } from "../table.ts";

/** A file read to its end. */
export async function readAll(
  bytes: Uint8Array | string,
  options: Partial<ReadTableOptions> = {},
): Promise<Omit<Table, "rows"> & { rows: TableRow[] }> {
  const given = typeof bytes === "string" ? Buffer.from(bytes) : bytes;
  const table = await readTable(given, { fileName: "file.csv", ...options });
  const rows: TableRow[] = [];
  for await (const row of table.rows) rows.push(row);
  return { ...table, rows };
}

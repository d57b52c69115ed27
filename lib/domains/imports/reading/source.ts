import type { TableFormat, TableRow } from "../table.ts";

/** A file opened: its lines as they stand, blank ones and titles included. */
export type Source = {
  format: TableFormat;
  encoding: string | null;
  delimiter: string | null;
  sheets: string[];
  sheet: string | null;
  lines: AsyncIterable<TableRow>;
  close(): Promise<void>;
};

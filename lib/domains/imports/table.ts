/** What one cell of a file holds. Days and times are as the wall clock shows them: a sheet knows no zone. */
export type Cell = string | number | boolean | null | { date: string } | { percent: number };

/** A row with the line that people find it at in their file. */
export type TableRow = { line: number; cells: Cell[] };

export type TableFormat = "xlsx" | "xls" | "csv" | "html" | "xml";

/** A file as a table: its head is known at once, its rows are read while they are asked for. */
export type Table = {
  format: TableFormat;
  /** Of text files alone. */
  encoding: string | null;
  delimiter: string | null;
  /** Of workbooks alone: all that can be chosen, and the one that is read. */
  sheets: string[];
  sheet: string | null;
  /** As written; of two-line headers both parts. Letters (A, B, …) where the file has no header. */
  headers: string[];
  /** The line of the header's last row; 0 where the file has none. */
  headerRow: number;
  /** Can be walked once. Cells are as many as headers, or more where a row is longer than the header. */
  rows: AsyncIterable<TableRow>;
  /** Titles above the header at once, totals and footers once the rows are read: shown, never silently dropped. */
  leftOut: TableRow[];
  /** Frees what is held when the rows are not read to their end. */
  close(): Promise<void>;
};

/** What is not read: it would be no list of records, or an attack. */
export type TableLimits = {
  bytes: number;
  expandedBytes: number;
  expansionRatio: number;
  rows: number;
  columns: number;
  cellCharacters: number;
};
export const tableLimits: TableLimits = {
  bytes: 50 * 1024 * 1024,
  expandedBytes: 500 * 1024 * 1024,
  expansionRatio: 200,
  rows: 200_000,
  columns: 300,
  cellCharacters: 32_767,
};

import type { AppErrorOptions, ErrorCode } from "#lib/platform/errors.ts";
import type { Table, TableRow } from "../table.ts";
import type { ReadTableOptions } from "./read-table.ts";

export type WorkerTask = { bytes: Uint8Array; options: ReadTableOptions };
export type TableHead = Omit<Table, "rows" | "close">;
/** What the worker tells: the head once, then rows each time it is asked. */
export type WorkerMessage =
  | { kind: "head"; head: TableHead }
  | { kind: "rows"; rows: TableRow[]; done: boolean; leftOut: TableRow[] }
  | { kind: "refused"; code: ErrorCode; message: string; options: Omit<AppErrorOptions, "cause"> }
  | { kind: "broken"; message: string };

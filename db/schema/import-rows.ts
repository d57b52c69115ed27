import { bigint, index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { type ImportRowError, importOps, importRowStatuses } from "#lib/domains/imports/contract.ts";
import { tenantId } from "./_columns.ts";
import { tenantPolicy } from "./_policies.ts";
import { importJobs } from "./import-jobs.ts";

/** One row of a file: its cells, what became of it, and what the record was before. */
export const importRows = pgTable(
  "import_rows",
  {
    jobId: text("job_id")
      .notNull()
      .references(() => importJobs.id),
    /** As counted in the file, the header included. */
    row: integer("row").notNull(),
    tenantId: tenantId(),
    cells: jsonb("cells").$type<string[]>().notNull(),
    status: text("status", { enum: importRowStatuses }).notNull().default("waiting"),
    op: text("op", { enum: importOps }),
    recordId: text("record_id"),
    errors: jsonb("errors").$type<ImportRowError[]>().notNull().default([]),
    /** The fields that an update overwrote, for undo. */
    before: jsonb("before").$type<Record<string, unknown>>(),
    /** The record's version after the import; a later one refuses the undo of this row. */
    recordVersion: bigint("record_version", { mode: "number" }),
  },
  (table) => [
    primaryKey({ columns: [table.jobId, table.row] }),
    index("import_rows_by_status").on(table.jobId, table.status, table.row),
    index("import_rows_by_record").on(table.tenantId, table.recordId),
    tenantPolicy(),
  ],
);

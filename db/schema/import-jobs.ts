import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { duplicatePolicies, type ImportCounts, importStatuses } from "#lib/domains/imports/contract.ts";
import { recordObjects } from "#lib/domains/records/contract.ts";
import { createdAt, moment, tenantId, updatedAt, version } from "./_columns.ts";
import { tenantPolicy } from "./_policies.ts";

/** One file on its way in: what it is, how it is read, how far it has come. */
export const importJobs = pgTable(
  "import_jobs",
  {
    id: text("id").primaryKey(),
    tenantId: tenantId(),
    /** In whose name it runs. */
    userId: text("user_id").notNull(),
    object: text("object", { enum: recordObjects }).notNull(),
    fileName: text("file_name").notNull(),
    /** What was recognised: format, encoding, delimiter, sheet, header row. */
    format: jsonb("format").$type<Record<string, unknown>>().notNull().default({}),
    headers: jsonb("headers").$type<string[]>().notNull().default([]),
    /** Column of the file to field; null: left out. */
    mapping: jsonb("mapping").$type<Record<string, string | null>>().notNull().default({}),
    /** Values for all rows, conventions of dates and numbers. */
    options: jsonb("options").$type<Record<string, unknown>>().notNull().default({}),
    /** The unique field that rows update by; null: rows create. */
    updateBy: text("update_by"),
    onDuplicate: text("on_duplicate", { enum: duplicatePolicies }).notNull().default("skip"),
    /** Where rows without an owner go; null: to whom imports. */
    poolId: text("pool_id"),
    status: text("status", { enum: importStatuses }).notNull().default("draft"),
    counts: jsonb("counts").$type<Partial<ImportCounts>>().notNull().default({}),
    /** Rows that are finished in this phase: where a resumed job goes on. */
    doneRows: integer("done_rows").notNull().default(0),
    cancelRequested: boolean("cancel_requested").notNull().default(false),
    attempt: integer("attempt").notNull().default(0),
    leaseOwner: text("lease_owner"),
    leaseUntil: moment("lease_until"),
    error: text("error"),
    version: version(),
    createdAt: createdAt(),
    startedAt: moment("started_at"),
    finishedAt: moment("finished_at"),
    undoneAt: moment("undone_at"),
    updatedAt: updatedAt(),
  },
  (table) => [
    index("import_jobs_recent").on(table.tenantId, table.createdAt.desc().nullsFirst()),
    index("import_jobs_open")
      .on(table.createdAt)
      .where(sql`status in ('queued', 'checking', 'running', 'undoing')`),
    tenantPolicy(),
  ],
);

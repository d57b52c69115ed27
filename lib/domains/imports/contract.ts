import { z } from "zod";
import { recordQuery } from "#lib/platform/records/contract.ts";

export const importStatuses = [
  "draft",
  "queued",
  "checking",
  "checked",
  "running",
  "paused",
  "done",
  "cancelled",
  "failed",
  "undoing",
  "undone",
] as const;
export type ImportStatus = (typeof importStatuses)[number];

export const importRowStatuses = [
  "waiting",
  "ready",
  "invalid",
  "duplicate",
  "done",
  "skipped",
  "failed",
  "undone",
  "kept",
] as const;
export type ImportRowStatus = (typeof importRowStatuses)[number];

export const importOps = ["create", "update"] as const;
export type ImportOp = (typeof importOps)[number];

/** What to do with a row that looks like a record which is there. */
export const duplicatePolicies = ["skip", "update", "create", "ask"] as const;
export type DuplicatePolicy = (typeof duplicatePolicies)[number];

export type ImportCounts = {
  rows: number;
  ready: number;
  invalid: number;
  duplicate: number;
  created: number;
  updated: number;
  skipped: number;
  failed: number;
  undone: number;
  kept: number;
};

/** One thing wrong with a row: the column as the file names it, and a message key. */
export type ImportRowError = {
  column: string | null;
  reason: string;
  params?: Record<string, string | number>;
};

/** What a column was recognised by, or why it goes nowhere; `system`: row numbers, keys and stamps of the other system; `kept`: a second number or mail, kept in the remarks. */
export const mappingReasons = [
  "label",
  "synonym",
  "similar",
  "values",
  "system",
  "empty",
  "taken",
  "kept",
  "unknown",
] as const;
export type MappingReason = (typeof mappingReasons)[number];

/** Which field a column goes into. */
export type MappingGuess = {
  /** Index of the column. */
  column: number;
  header: string;
  field: string | null;
  /** 0–1; from 0.8 on it can be taken without asking. */
  confidence: number;
  reason: MappingReason;
  /** What the header says about its figures: 万元 is 10000. */
  factor?: number;
  /** Columns of one field are joined in this order: last and first name; province, city and district. */
  part?: number;
};

/** Why a cell cannot be taken; `errors.import_cell.<reason>` says it in words. */
export const cellProblems = [
  "damaged_number",
  "formula_error",
  "not_a_number",
  "a_range",
  "hidden_value",
  "not_money",
  "foreign_currency",
  "not_a_percent",
  "not_a_date",
  "ambiguous_date",
  "partial_date",
  "foreign_code",
  "not_a_boolean",
  "unknown_choice",
  "not_a_phone",
  "not_a_mail",
  "not_a_web_address",
  "unknown_person",
  "ambiguous_person",
  "unknown_record",
  "ambiguous_record",
] as const;
export type CellProblem = (typeof cellProblems)[number];

/** Objects with an adapter in `objects/`. */
export const importObjects = ["customer", "contact", "lead", "opportunity", "product", "activity"] as const;
export type ImportObjectName = (typeof importObjects)[number];

const id = z.string().max(64);
const objectName = z.string().max(40);
const column = z.string().regex(/^\d{1,3}$/);

export const startImportInput = z
  .object({
    object: objectName,
    fileName: z.string().trim().min(1).max(200),
    /** Of a workbook; the first sheet with a list when absent. */
    sheet: z.string().max(100).optional(),
  })
  .strict();

/** How a file's columns become values, for all of its rows. */
export const importOptions = z
  .object({
    dateOrder: z.enum(["mdy", "dmy"]).optional(),
    /** By column: what one unit of its figures stands for; 10000 where they are in 万元. */
    factors: z.record(column, z.number().positive().max(1e9)).default({}),
    /** Words that nobody here knows (a choice, a colleague) are kept in the remarks, or treated as bad cells. */
    foreignWords: z.enum(["keep", "refuse"]).default("keep"),
    /** A cell that cannot be read refuses its row, or is left empty. */
    badCells: z.enum(["refuse", "empty"]).default("refuse"),
    /** Whether an empty cell empties the field of a record that is updated. */
    emptyErases: z.boolean().default(false),
    /** With `updateBy`: rows that no record is found for make one. */
    createMissing: z.boolean().default(true),
    /** Whose rows without an owner are; who imports when absent. */
    owner: id.optional(),
    tags: z.array(z.string().trim().min(1).max(30)).max(20).default([]),
  })
  .strict();
export type ImportOptions = z.output<typeof importOptions>;

export const setImportMappingInput = z
  .object({
    id,
    /** By column of the file: a field, or null to leave it out. */
    mapping: z.record(column, z.string().max(80).nullable()),
    options: importOptions.prefault({}),
    updateBy: z.string().max(80).nullable().default(null),
    onDuplicate: z.enum(duplicatePolicies).default("skip"),
    pool: id.nullable().default(null),
  })
  .strict();
export const importRef = z.object({ id }).strict();
export const listImportsInput = z
  .object({ object: objectName.optional(), limit: z.number().int().min(1).max(100).default(30) })
  .strict();
export const listImportRowsInput = z
  .object({
    id,
    status: z.enum(importRowStatuses).optional(),
    /** The last row of the page before. */
    after: z.number().int().min(0).default(0),
    limit: z.number().int().min(1).max(200).default(50),
  })
  .strict();
export const decideDuplicatesInput = z
  .object({
    id,
    /** All that wait for an answer when absent. */
    rows: z.array(z.number().int().positive()).max(1000).optional(),
    as: z.enum(["skip", "update", "create"]),
  })
  .strict();
const fileFormats = ["csv", "xlsx"] as const;
export const importErrorsInput = z.object({ id, format: z.enum(fileFormats).default("xlsx") }).strict();
export const exportRecordsInput = z
  .object({
    object: objectName,
    query: recordQuery.pick({ filter: true, q: true, sort: true }).prefault({}),
    /** In this order; all that lists show when absent. */
    columns: z.array(z.string().max(80)).min(1).max(200).optional(),
    format: z.enum(fileFormats).default("xlsx"),
  })
  .strict();

export type ImportJobDto = {
  id: string;
  object: string;
  fileName: string;
  status: ImportStatus;
  headers: string[];
  headerRow: number;
  sheets: string[];
  sheet: string | null;
  encoding: string | null;
  /** The first rows as written. */
  sample: (string | null)[][];
  /** Titles, totals and footers that are no rows. */
  leftOut: number;
  guesses: MappingGuess[];
  mapping: Record<string, string | null>;
  options: ImportOptions;
  updateBy: string | null;
  onDuplicate: DuplicatePolicy;
  pool: string | null;
  /** What rows can be updated by, besides the record's id. */
  updatableBy: string[];
  fields: { name: string; label: string; required: boolean }[];
  /** The field that takes what fits into no other. */
  remarks: string;
  counts: ImportCounts;
  doneRows: number;
  cancelRequested: boolean;
  error: { reason: string; params: Record<string, string | number>; text: string } | null;
  createdBy: string;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  undoneAt: string | null;
};
export type ImportRowDto = {
  row: number;
  cells: (string | null)[];
  status: ImportRowStatus;
  op: ImportOp | null;
  recordId: string | null;
  problems: { column: string | null; reason: string; text: string }[];
};

/** What import events tell: enough for a progress bar, nothing of the rows. */
export type ImportEventPayload = {
  userId: string;
  object: string;
  status: ImportStatus;
  doneRows: number;
  counts: ImportCounts;
};
/** A file that is being written. */
export type FileStream = { fileName: string; contentType: string; chunks: AsyncIterable<Uint8Array> };

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
export const duplicatePolicies = ["skip", "update", "create"] as const;
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
};

/** One thing wrong with a row: the column as the file names it, and a message key. */
export type ImportRowError = {
  column: string | null;
  reason: string;
  params?: Record<string, string | number>;
};

/** What a column was recognised by, or why it goes nowhere; `system`: row numbers, keys and stamps of the other system. */
export const mappingReasons = [
  "label",
  "synonym",
  "similar",
  "values",
  "system",
  "empty",
  "taken",
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
  "not_money",
  "foreign_currency",
  "not_a_percent",
  "not_a_date",
  "ambiguous_date",
  "not_a_boolean",
  "unknown_choice",
  "not_a_phone",
  "not_a_mail",
  "unknown_person",
  "ambiguous_person",
  "unknown_record",
  "ambiguous_record",
] as const;
export type CellProblem = (typeof cellProblems)[number];

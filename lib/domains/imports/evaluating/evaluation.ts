import type { ImportOp, ImportRowError } from "../contract.ts";
import type { JobRow } from "../job-repository.ts";
import type { Person } from "../lookup-repository.ts";
import type { ImportObject } from "../objects/import-object.ts";
import type { StagedRow } from "../row-repository.ts";
import type { PlannedField } from "./plan-columns.ts";
import type { ReadRow } from "./read-row.ts";

/** What a job's rows are judged with, the same for all of them. */
export type Judging = {
  job: JobRow;
  object: ImportObject;
  plan: readonly PlannedField[];
  people: readonly Person[];
  /** Rows that came before, by their keys: of the whole file in a check, of this piece in a run. */
  seen: Seen;
  /** Rows of the piece before, which is still being written. */
  prior?: Seen;
};
/** The lines of rows that have a key, and what tells them apart all the same. */
export type Seen = Map<string, { line: number; apart: string | null }[]>;
/** What is to be done with a row, and with which record. */
export type Evaluation = {
  staged: StagedRow;
  read: ReadRow;
  status: "ready" | "invalid" | "duplicate" | "skipped";
  op: ImportOp | null;
  target: string | null;
  errors: ImportRowError[];
  /** The line of an earlier row that is the same; where that one must be written first, the batch ends before this. */
  twin: number | null;
};

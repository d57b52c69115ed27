import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";
import { type Translate, translate } from "#lib/platform/messages/translate.ts";
import type { FieldSpec } from "#lib/platform/records/contract.ts";
import { type ImportJobDto, type ImportRowDto, type ImportRowError, importOptions } from "./contract.ts";
import { importSpec, updatableBy } from "./import-fields.ts";
import type { JobRow } from "./job-repository.ts";
import { fieldLabel } from "./labels.ts";
import { importObject } from "./objects/index.ts";
import type { StagedRow } from "./row-repository.ts";
import { fullCounts } from "./running/count-rows.ts";
import type { Cell } from "./table.ts";

/** A cell as people see it in their file. */
function cellText(cell: Cell): string | null {
  if (cell === null || typeof cell === "string") return cell;
  if (typeof cell !== "object") return String(cell);
  return "date" in cell ? cell.date.replace("T", " ") : `${cell.percent}%`;
}

/** What is wrong with a row in the person's words, the column named as the file names it. */
export function problemText(
  t: Translate,
  object: string,
  error: ImportRowError,
  fields: readonly FieldSpec[],
): string {
  const name = error.params?.field;
  const field = fields.find((each) => each.name === name);
  const label = field ? fieldLabel(t, object, field) : (error.column ?? "");
  const key = [`errors.${error.reason}`, "errors.fieldReason.other"].find((each) => t.has(each)) ?? "";
  const problem = t(key, { label, ...error.params });
  return error.column === null ? problem : t("import.problemAt", { column: error.column, problem });
}

function errorOf(t: Translate, text: string | null): ImportJobDto["error"] {
  if (text === null) return null;
  const { reason, params } = JSON.parse(text) as { reason: string; params: Record<string, string | number> };
  const key = t.has(`errors.${reason}`) ? `errors.${reason}` : "errors.internal";
  return { reason, params, text: t(key, params) };
}

const moment = (at: Date | null): string | null => at?.toISOString() ?? null;

/** A job as it leaves the server. */
export function presentJob(context: Context, job: JobRow, custom: readonly FieldSpec[]): ImportJobDto {
  const t = translate(context.principal.locale);
  const object = importObject(job.object);
  const { fields } = importSpec(object, custom);
  const { format } = job;
  return {
    id: job.id,
    object: job.object,
    fileName: job.fileName,
    status: job.status,
    headers: job.headers,
    headerRow: format.headerRow,
    sheets: format.sheets,
    sheet: format.sheet,
    encoding: format.encoding,
    sample: format.sample.map((cells) => cells.map(cellText)),
    leftOut: format.leftOut,
    guesses: format.guesses,
    mapping: job.mapping,
    options: importOptions.parse(job.options),
    updateBy: job.updateBy,
    onDuplicate: job.onDuplicate,
    pool: job.poolId,
    updatableBy: updatableBy(object, custom),
    fields: fields.map((field) => ({
      name: field.name,
      label: fieldLabel(t, job.object, field),
      required: field.required ?? false,
    })),
    remarks: object.remarks,
    counts: fullCounts(job.counts),
    doneRows: job.doneRows,
    cancelRequested: job.cancelRequested,
    error: errorOf(t, job.error),
    createdBy: job.userId,
    createdAt: job.createdAt.toISOString(),
    startedAt: moment(job.startedAt),
    finishedAt: moment(job.finishedAt),
    undoneAt: moment(job.undoneAt),
  };
}

/** A row as it leaves the server. */
export function presentRow(
  t: Translate,
  object: string,
  row: StagedRow,
  fields: readonly FieldSpec[],
): ImportRowDto {
  return {
    row: row.row,
    cells: row.cells.map(cellText),
    status: row.status,
    op: row.op,
    recordId: row.recordId,
    problems: row.errors.map((error) => ({
      column: error.column,
      reason: error.reason,
      text: problemText(t, object, error, fields),
    })),
  };
}

/** Refuses what a job in this state cannot do. */
export function refuseState(job: JobRow, allowed: readonly JobRow["status"][]): void {
  if (allowed.includes(job.status)) return;
  throw new AppError("precondition", `import ${job.id} is ${job.status}`, {
    reason: "import_state",
    params: { status: job.status },
  });
}

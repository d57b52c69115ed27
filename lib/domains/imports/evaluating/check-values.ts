import type { z } from "zod";
import { AppError } from "#lib/platform/errors.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import type { Row } from "#lib/platform/records/define-records.ts";
import { columnsOf } from "#lib/platform/records/values-of.ts";
import type { ImportRowError } from "../contract.ts";
import type { ImportObject, Values } from "../objects/import-object.ts";
import { withoutNull } from "./changes-of.ts";
import type { PlannedField } from "./plan-columns.ts";

type Checked = { columns: Values; errors: ImportRowError[] };

function reasonOf(issue: z.core.$ZodIssue, empty: boolean): string {
  const own = issue.code === "custom" ? (issue.params as { reason?: string } | undefined)?.reason : undefined;
  return own ?? (empty ? "import_required" : `fieldReason.${issue.code}`);
}

function errorsOf(error: z.ZodError, values: Values, plan: readonly PlannedField[]): ImportRowError[] {
  return error.issues.map((issue) => {
    const name = String(issue.path[0] ?? "");
    const header = plan.find(({ field }) => field.name === name)?.header ?? null;
    const empty = values[name] === null || values[name] === undefined;
    return { column: header, reason: reasonOf(issue, empty), params: { field: name } };
  });
}

function refusalOf(error: unknown, plan: readonly PlannedField[]): ImportRowError[] {
  if (!(error instanceof AppError)) throw error;
  const { fields = [], reason, params } = error.options;
  if (fields.length === 0) return [{ column: null, reason: reason ?? error.code, params: params ?? {} }];
  return fields.map(({ field, reason: why }) => ({
    column: plan.find((each) => each.field.name === field)?.header ?? null,
    reason: why === "invalid_type" ? "import_required" : `fieldReason.${why}`,
    params: { field },
  }));
}

/** Checks what a row says as the forms would, and gives it as columns: of a new record, or of `row` as it is to be. */
export function checkValues(
  asking: Asking,
  object: ImportObject,
  plan: readonly PlannedField[],
  values: Values,
  row?: Row,
): Checked {
  // An empty cell says nothing of a new record: what it needs then comes by itself, or is missed.
  const given = row ? values : withoutNull(values);
  const parsed = (row ? object.set : object.create).safeParse(given);
  if (!parsed.success) return { columns: {}, errors: errorsOf(parsed.error, values, plan) };
  try {
    return { columns: columnsOf(asking, object.records, given, row), errors: [] };
  } catch (error) {
    return { columns: {}, errors: refusalOf(error, plan) };
  }
}

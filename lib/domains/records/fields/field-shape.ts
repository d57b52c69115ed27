import { AppError } from "#lib/platform/errors.ts";
import type { CustomFieldDto, RecordObject } from "../contract.ts";
import type { FieldRow } from "../field-repository.ts";

type Shape = Pick<FieldRow, "type" | "choices" | "required" | "unique"> & {
  target: RecordObject | null | undefined;
};
const unlike = new Set(["text", "phone", "email", "number"]);

function refuse(reason: string): never {
  throw new AppError("invalid", reason, { reason });
}

/** Throws `invalid` where the parts of a field do not go together. */
export function requireShape({ type, choices, target, unique }: Shape): void {
  const choosing = type === "choice" || type === "choices";
  if (choosing && choices.length === 0) refuse("field_needs_choices");
  if (!choosing && choices.length > 0) refuse("field_takes_no_choices");
  if (new Set(choices).size !== choices.length) refuse("field_choice_twice");
  if ((type === "record") !== Boolean(target)) refuse("field_needs_target");
  if (unique && !unlike.has(type)) refuse("field_cannot_be_unique");
}

export function requireField(row: FieldRow | undefined): FieldRow {
  if (row) return row;
  throw new AppError("not_found", "no such field", { reason: "field_not_found" });
}

export const presentField = (row: FieldRow): CustomFieldDto => ({
  id: row.id,
  object: row.object,
  name: `custom.${row.key}`,
  key: row.key,
  label: row.label,
  type: row.type,
  choices: row.choices,
  target: row.target,
  required: row.required,
  unique: row.unique,
  maskedWithout: row.maskedWithout,
  help: row.help,
  archivedAt: row.archivedAt?.toISOString() ?? null,
  version: row.version,
});

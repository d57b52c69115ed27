import { AppError } from "#lib/platform/errors.ts";
import type { FieldRow } from "../field-repository.ts";

/** Two fields of one name could not be told apart on screen. */
export function requireFreeLabel(rows: FieldRow[], label: string, except?: string): void {
  const same = rows.some((row) => row.label === label && !row.archivedAt && row.id !== except);
  if (!same) return;
  throw new AppError("conflict", `${label} is taken`, { reason: "field_label_taken", params: { label } });
}

"use client";
import { FieldDisplay } from "#components/shared/fields/field-display.tsx";
import { fieldValue } from "#components/shared/fields/field-value.ts";
import type { ObjectSpec, RecordDto } from "#lib/platform/records/contract.ts";

type RecordMarksProps = { spec: ObjectSpec; record: RecordDto; fields: readonly string[] };

/** The few values that stand beside a record's name; those that it has. */
export function RecordMarks({ spec, record, fields }: RecordMarksProps) {
  return fields.map((name) => {
    const field = spec.fields.find((known) => known.name === name);
    const value = fieldValue(record, name);
    return field && value !== null && value !== undefined && value !== "" ? (
      <FieldDisplay key={name} object={spec.name} field={field} value={value} compact />
    ) : null;
  });
}

import type { FieldSpec, ObjectSpec } from "#lib/platform/records/contract.ts";

/** The words a filter is told in; keys are those of `records.filter`. */
export type FilterWords = {
  text: (key: string, params?: Record<string, string | number>) => string;
  field: (object: string, field: FieldSpec) => string;
  value: (object: string, field: FieldSpec, value: unknown) => string;
  relation: (object: string, relation: { name: string; object: string }) => string;
  /** The fields of a related object, when they are known. */
  specOf: (object: string) => ObjectSpec | undefined;
};

import type { FieldSpec, ObjectSpec } from "#lib/platform/records/contract.ts";
import type { ImportObject } from "./objects/import-object.ts";

const owner: FieldSpec = { name: "owner", type: "user" };

/** What columns can be mapped to: the fields that people write, whose the record is, and the tenant's own fields. */
export function importSpec(object: ImportObject, custom: readonly FieldSpec[]): ObjectSpec {
  const { spec } = object.records;
  const extra = object.extra ?? [];
  const own = [...spec.fields.filter((field) => !field.readOnly && !field.name.includes(".")), ...extra].map(
    ({ required = false, ...field }) => ({
      ...field,
      required: required && !object.optional?.includes(field.name),
    }),
  );
  const owned = spec.fields.some(({ name }) => name === "owner") && !own.some(({ name }) => name === "owner");
  const fields = [...own, ...(owned ? [owner] : []), ...custom.filter((field) => !field.readOnly)];
  return { ...spec, fields };
}

/** The fields that a row can be recognised by, besides the record's id. */
export function updatableBy(object: ImportObject, custom: readonly FieldSpec[]): string[] {
  return [
    ...Object.keys(object.keyFields),
    ...custom.filter((field) => field.unique).map(({ name }) => name),
  ];
}

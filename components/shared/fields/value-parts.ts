import type { Ref } from "#components/shared/fields/record-sources.tsx";

const isRef = (value: unknown): value is Ref =>
  typeof value === "object" && value !== null && "id" in value && "name" in value;

/** A value as a list of references: a person, several tags, a bare id. */
export function valueParts(value: unknown): Ref[] {
  if (value === null || value === undefined || value === "") return [];
  if (Array.isArray(value)) return value.flatMap(valueParts);
  return [isRef(value) ? value : { id: String(value), name: String(value) }];
}

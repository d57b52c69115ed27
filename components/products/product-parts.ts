import type { Part } from "#components/shared/parts/part-input.ts";
import type { FieldSet } from "#components/shared/record/save-result.ts";
import { type ProductVersionDto, versionStatuses } from "#lib/domains/products/contract.ts";
import type { FieldSpec, ObjectSpec } from "#lib/platform/records/contract.ts";

const spec = (name: string, fields: FieldSpec[]): ObjectSpec => ({ name, fields, relations: [] });

export const versionSpec = spec("productVersion", [
  { name: "label", type: "text", required: true },
  { name: "status", type: "choice", choices: versionStatuses, required: true },
  { name: "releasedOn", type: "date" },
  { name: "supportedUntil", type: "date" },
  { name: "highlights", type: "long_text" },
  { name: "notes", type: "long_text" },
]);
export const moduleSpec = spec("productModule", [
  { name: "key", type: "text", required: true },
  { name: "name", type: "text", required: true },
  { name: "optional", type: "boolean" },
  { name: "description", type: "long_text" },
]);
export const compatibilitySpec = spec("productCompatibility", [
  { name: "with", type: "text", required: true },
  { name: "from", type: "text" },
  { name: "to", type: "text" },
  { name: "note", type: "text" },
]);
export const priceSpec = spec("productPrice", [
  { name: "unitPrice", type: "money", required: true },
  { name: "minPrice", type: "money", maskedWithout: "price.read_min" },
  { name: "minQuantity", type: "number" },
  { name: "validFrom", type: "date" },
  { name: "validTo", type: "date" },
]);

/** A version as its form shows it: one highlight on each line. */
export const versionPart = (version: ProductVersionDto): Part => ({
  ...version,
  highlights: version.highlights.join("\n"),
});

const linesOf = (text: unknown): string[] =>
  String(text ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/** Versions out of their forms; what they run with is kept as it was. */
export function versionsOf(sets: readonly FieldSet[], before: readonly ProductVersionDto[]): FieldSet[] {
  return sets.map((set) => ({
    ...set,
    highlights: linesOf(set.highlights),
    compatibility: before.find((known) => known.label === set.label)?.compatibility ?? [],
  }));
}

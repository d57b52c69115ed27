import { fromDraft, toDraft } from "#components/shared/fields/draft.ts";
import type { FieldSet } from "#components/shared/record/save-result.ts";
import type { ObjectSpec } from "#lib/platform/records/contract.ts";

export type Part = Readonly<Record<string, unknown>>;

/** A part as it was shown, as the server takes it: ids for names, what is empty left out. */
export function partInput(spec: ObjectSpec, part: Part): FieldSet {
  const set: FieldSet = {};
  for (const field of spec.fields) {
    const read = fromDraft(field, toDraft(field, part[field.name]));
    if ("value" in read && read.value !== null) set[field.name] = read.value;
  }
  return set;
}

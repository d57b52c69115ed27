import { hasRight } from "../access.ts";
import type { Asking } from "./asking.ts";
import { customField } from "./custom-field.ts";
import type { Field, Records } from "./define-records.ts";
import { filterError } from "./filter-error.ts";

/** Whether the person is shown the field's value and not dots. */
export function seesField(asking: Pick<Asking, "context">, field: { maskedWithout?: string }): boolean {
  return field.maskedWithout === undefined || hasRight(asking.context, field.maskedWithout);
}

/** The field by its name, the tenant's own ones included. Throws `filter_unknown_field` or `filter_masked`: what is masked cannot be guessed at by filters and orders. */
export function findField(asking: Pick<Asking, "context" | "custom">, records: Records, name: string): Field {
  const spec = asking.custom?.find((each) => each.name === name);
  const field = records.fields.get(name) ?? (spec && customField(spec));
  if (!field) throw filterError("filter_unknown_field", name);
  if (!seesField(asking, field)) throw filterError("filter_masked", name);
  return field;
}

import type { Asking } from "./asking.ts";
import type { FieldSpec } from "./contract.ts";
import { seesField } from "./find-field.ts";

/** A value as it is shown without the right to it: the ends of a phone, else dots only. */
export function maskValue(field: FieldSpec, value: unknown): unknown {
  if (value === null || value === undefined || value === "") return value ?? null;
  if (Array.isArray(value)) return value.length ? ["***"] : [];
  if (field.type !== "phone" || typeof value !== "string" || value.length < 8) return "***";
  return `${value.slice(0, 3)}****${value.slice(-4)}`;
}

type Diff = { field: string; before: unknown; after: unknown };

/** Differences with the values that the person is not shown as dots. */
export function maskDiff<D extends Diff>(
  asking: Pick<Asking, "context" | "custom">,
  fields: ReadonlyMap<string, FieldSpec>,
  diff: D[],
): D[] {
  return diff.map((each) => {
    const field = fields.get(each.field) ?? asking.custom?.find((own) => own.name === each.field);
    if (!field || seesField(asking, field)) return each;
    return { ...each, before: maskValue(field, each.before), after: maskValue(field, each.after) };
  });
}

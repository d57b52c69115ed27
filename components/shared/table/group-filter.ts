import { joinFilters } from "#components/shared/filters/filter-tree.ts";
import type { AggregateRow, FieldSpec, Filter } from "#lib/platform/records/contract.ts";

/** The records of one group. */
export function groupFilter(
  filter: Filter | undefined,
  field: FieldSpec,
  value: AggregateRow[string],
): Filter {
  const many = field.type === "tags" || field.type === "choices";
  const own: Filter =
    value === null
      ? { field: field.name, op: "is_empty" }
      : { field: field.name, op: many ? "has_any" : "eq", value: many ? [value] : value };
  return joinFilters(filter, own) ?? own;
}

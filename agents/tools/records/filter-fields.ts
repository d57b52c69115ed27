import type { Filter } from "#lib/platform/records/contract.ts";

/** The names of the record's own fields that a condition asks about. */
export function filterFields(filter: Filter | undefined): string[] {
  if (!filter) return [];
  if ("all" in filter) return filter.all.flatMap(filterFields);
  if ("any" in filter) return filter.any.flatMap(filterFields);
  if ("not" in filter) return filterFields(filter.not);
  return "field" in filter ? [filter.field] : [];
}

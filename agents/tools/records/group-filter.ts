import type { AggregateRow, FieldSpec, Filter, Period } from "#lib/platform/records/contract.ts";
import { periodDays } from "#lib/platform/records/period-days.ts";

type Unit = Extract<Period, { offset: number }>["unit"];

/** The condition that a group's records meet; null where none can say it. */
export function groupFilter(
  field: FieldSpec,
  by: Unit | undefined,
  value: AggregateRow[string],
): Filter | null {
  if (value === null) return { field: field.name, op: "is_empty" };
  if (field.type === "date" || field.type === "datetime") {
    // The group is told by its first day, so what follows it holds for fiscal quarters and years too.
    const { from, to } = periodDays({ next: 1, unit: by ?? "day" }, String(value));
    return from && to ? { field: field.name, op: "between", value: [from, to] } : null;
  }
  if (field.type === "tags" || field.type === "choices" || field.many) {
    return { field: field.name, op: "has_any", value: [String(value)] };
  }
  return { field: field.name, op: "eq", value };
}

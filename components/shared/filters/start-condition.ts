import type { Condition } from "#components/shared/filters/filter-tree.ts";
import {
  type FieldSpec,
  type FilterValue,
  type Operator,
  operatorsOf,
} from "#lib/platform/records/contract.ts";

const lists = new Set<Operator>(["in", "not_in", "has_any", "has_all", "has_none"]);

/** The value a condition starts with after its field or operator has changed; what still fits is kept. */
export function startValue(field: FieldSpec, op: Operator, before?: FilterValue): FilterValue | undefined {
  if (op === "is_empty" || op === "is_not_empty") return undefined;
  if (op === "within") return { unit: "month", offset: 0 };
  if (op === "in_team") return { team: "mine" };
  if (op === "between") return Array.isArray(before) && before.length === 2 ? before : ["", ""];
  if (lists.has(op)) {
    if (Array.isArray(before)) return before;
    return typeof before === "string" && before ? [before] : [];
  }
  if (field.type === "boolean") return true;
  return typeof before === "string" || typeof before === "number" ? before : "";
}

const preferred: Partial<Record<FieldSpec["type"], Operator>> = {
  text: "contains",
  email: "contains",
  phone: "contains",
  money: "gte",
  number: "gte",
  percent: "gte",
  date: "within",
  datetime: "within",
  choice: "in",
  user: "in",
  team: "in",
  record: "in",
};

/** A new condition on a field, with the operator people mostly mean. */
export function startCondition(field: FieldSpec): Condition {
  const op = preferred[field.type] ?? operatorsOf[field.type][0] ?? "is_not_empty";
  return { field: field.name, op, value: startValue(field, op) };
}

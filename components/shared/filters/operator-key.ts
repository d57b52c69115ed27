import type { FieldType, Operator } from "#lib/platform/records/contract.ts";

const times = new Set<FieldType>(["date", "datetime"]);
const byTime: Partial<Record<Operator, string>> = {
  gt: "after",
  gte: "from",
  lt: "before",
  lte: "until",
  eq: "on",
};

/** What an operator is called for a type: a number is greater, a day is later. */
export function operatorKey(type: FieldType, op: Operator): string {
  return (times.has(type) && byTime[op]) || op;
}

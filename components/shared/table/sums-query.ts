import type { AggregateQuery } from "#lib/platform/records/contract.ts";

/** How many there are, and what these fields add up to: `count`, `sum_<field>`. */
export function sumsQuery(sums: readonly string[]): NonNullable<AggregateQuery["measures"]> {
  return [{ fn: "count" }, ...sums.map((field) => ({ fn: "sum" as const, field }))];
}

import type { QueryReading } from "#lib/language/index.ts";
import type { Filter, FilterValue } from "#lib/platform/records/contract.ts";

type Compared = NonNullable<QueryReading["compareTo"]>;

const dated = /(?:At|On|To|^at|Since)$/;

const heldAgainst = (compared: Compared): { op: "between" | "within"; value: FilterValue } =>
  "from" in compared
    ? { op: "between", value: [compared.from, compared.to] }
    : { op: "within", value: compared };

/**
 * A filter with the period that figures are held against in the place of its own; undefined when no condition of it
 * bounds a time.
 */
export function comparedFilter(filter: Filter | undefined, compared: Compared): Filter | undefined {
  if (filter === undefined) return undefined;
  if ("field" in filter) {
    const bounds = dated.test(filter.field) && ["within", "between", "eq"].includes(filter.op);
    return bounds ? { field: filter.field, ...heldAgainst(compared) } : undefined;
  }
  if (!("all" in filter)) return undefined;
  const at = filter.all.findIndex((each) => comparedFilter(each, compared) !== undefined);
  const other = comparedFilter(filter.all[at], compared);
  return other && { all: filter.all.map((each, index) => (index === at ? other : each)) };
}

import type { Filter } from "#lib/platform/records/contract.ts";

/** What only the customer has is told of a deal by the deal's own word for it. */
const OF_CUSTOMER: Readonly<Record<string, string>> = {
  region: "customerRegion",
  city: "customerCity",
  industry: "customerIndustry",
  size: "customerSize",
  level: "customerLevel",
};

const partsOf = (filter: Filter | undefined): Filter[] =>
  filter === undefined ? [] : "all" in filter ? filter.all : [filter];

const listed = (filters: readonly Filter[], besides: string): string | undefined => {
  const found = filters.find(
    (each) => "field" in each && each.op === "in" && each.field !== "status" && each.field !== besides,
  );
  return found && "field" in found ? found.field : undefined;
};

/** The field whose values a condition lists, as figures are grouped by it: 上海和杭州各有多少, 华东和华南哪边好. */
export function listedField(object: string, filter: Filter | undefined): string | undefined {
  const parts = partsOf(filter);
  const own = listed(parts, "outcome");
  if (own !== undefined || object !== "opportunity") return own ?? listed(parts, "");
  const customers = parts.flatMap((each) =>
    "related" in each && each.related === "customer" ? partsOf(each.where) : [],
  );
  // Won and lost together are the base of a share before they are two sides.
  return OF_CUSTOMER[listed(customers, "") ?? ""] ?? listed(parts, "");
}

/** Whether a condition leaves one value of a field that figures would be grouped by: 汽配的赢率呢 after figures by trade. */
export function fixesField(field: string, filter: Filter | undefined): boolean {
  const parts = partsOf(filter);
  const customers = parts.flatMap((each) =>
    "related" in each && each.related === "customer" ? partsOf(each.where) : [],
  );
  const own = parts.some((each) => "field" in each && each.op === "eq" && each.field === field);
  return (
    own || customers.some((each) => "field" in each && each.op === "eq" && OF_CUSTOMER[each.field] === field)
  );
}

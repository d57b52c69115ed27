import type { Filter } from "#lib/platform/records/contract.ts";

type Params = Record<string, string | string[] | undefined>;

/** The plain words of a list of leads (`?minScore=60&source=website`) and the conditions that they stand for. */
const conditions: Record<string, (value: string) => Filter | null> = {
  status: (value) => ({ field: "status", op: "eq", value }),
  source: (value) => ({ field: "source", op: "eq", value }),
  industry: (value) => ({ field: "industry", op: "eq", value }),
  minScore: (value) => (Number(value) > 0 ? { field: "score", op: "gte", value: Number(value) } : null),
  createdFrom: (value) => ({ field: "createdAt", op: "gte", value }),
  createdTo: (value) => ({ field: "createdAt", op: "lt", value }),
};

/** The list's own address for one in plain words, as chat and links write it; null when it has none. */
export function plainLeadAddress(params: Params): string | null {
  const found = Object.entries(conditions).flatMap(([key, condition]) => {
    const value = params[key];
    const filter = typeof value === "string" && value ? condition(value) : null;
    return filter ? [filter] : [];
  });
  if (found.length === 0) return null;
  const [only] = found;
  const address = new URLSearchParams();
  for (const key of ["q", "sort"]) {
    const value = params[key];
    if (typeof value === "string") address.set(key, value);
  }
  address.set("filter", JSON.stringify(found.length === 1 ? only : { all: found }));
  return `/leads?${address}`;
}

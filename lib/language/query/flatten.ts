import type { Filter } from "#lib/platform/records/contract.ts";

/** 在谈的 beside 上个月丢的: of two outcomes the first one said stands, since no deal has both. */
function isOvertaken(filter: Filter, all: readonly Filter[]): boolean {
  if (!("field" in filter) || filter.op !== "eq") return false;
  const { field } = filter;
  // 关掉的单子赢了几个丢了几个 asks for both.
  if (field === "outcome" && all.some((each) => "field" in each && each.field === field && each.op === "in"))
    return true;
  return all.find((each) => "field" in each && each.field === field && each.op === "eq") !== filter;
}

/** One flat list of what must hold, without what is said twice; undefined when nothing must. */
export function flatten(filters: readonly Filter[]): Filter | undefined {
  const flat = filters.flatMap((each) => ("all" in each ? each.all : [each]));
  const unique = new Map(flat.map((each) => [JSON.stringify(each), each]));
  const all = [...unique.values()].filter((each) => !isOvertaken(each, [...unique.values()]));
  return all.length > 1 ? { all } : all[0];
}

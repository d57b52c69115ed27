import type { Filter } from "#lib/platform/records/contract.ts";

/** Words of a follow-up that take away what they name: 再去掉没有商机的. */
export const EXCLUDES = /^(?:那?再?)(?:去掉|除去|除了|不要|排除|剔除|刨掉|刨去|过滤掉)/;

/**
 * What is left when records with or without something are taken away: 去掉没有商机的 leaves those that have one. Other
 * conditions are turned where they are read.
 */
export function leftOut(filter: Filter): Filter {
  if ("related" in filter) {
    const { count, ...held } = filter;
    if (count === undefined) return { ...held, count: { op: "eq", value: 0 } };
    return count.op === "eq" && count.value === 0 ? held : filter;
  }
  if (!("field" in filter)) return filter;
  if (filter.op === "is_empty") return { ...filter, op: "is_not_empty" };
  return filter.op === "is_not_empty" ? { ...filter, op: "is_empty" } : filter;
}

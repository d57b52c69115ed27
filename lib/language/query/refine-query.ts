import type { Filter } from "#lib/platform/records/contract.ts";
import { flatten } from "./flatten.ts";
import type { QueryReading } from "./reading.ts";

/** What a condition is about, so that a new one takes the place of an old one: 成都的呢 after 苏州的客户. */
function subjectOf(filter: Filter): string {
  if ("field" in filter) return filter.field;
  if ("related" in filter) return filter.related;
  const inner = "any" in filter ? filter.any : "all" in filter ? filter.all : [filter.not];
  return inner.map(subjectOf).sort().join("+");
}

const listOf = (filter: Filter | undefined): Filter[] =>
  filter === undefined ? [] : "all" in filter ? filter.all : [filter];

/**
 * Returns the former query with what a follow-up says changed in it: its conditions take the place of those about the
 * same, its figures, groups and order that of the former ones. What it does not touch stays.
 */
export function refineQuery(former: QueryReading, next: QueryReading): QueryReading {
  const added = listOf(next.filter);
  const subjects = new Set(added.map(subjectOf));
  const kept = listOf(former.filter).filter((each) => !subjects.has(subjectOf(each)));
  const filter = flatten([...kept, ...added]);
  const { filter: _former, ...rest } = former;
  const { filter: _next, ...changes } = next;
  const names = JSON.stringify(filter ?? {});
  const unresolved = [...former.unresolved, ...next.unresolved].filter(({ name }) => names.includes(name));
  return { ...rest, ...changes, ...(filter && { filter }), unresolved };
}

import type { QueryReading } from "../../../lib/language/index.ts";
import type { Expected } from "./corpus/read-corpus.ts";

type Tree = Record<string, unknown>;
const PLACES = new Set(["region", "city"]);

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** A value with its keys in one order, so that equal values are written the same. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, each]) => [key, ordered(each)]),
  );
}

/** A condition in one spelling: places together, lists and joined conditions in one order, 以上 and 超过 alike. */
function spelled(filter: Tree | undefined): unknown {
  if (filter === undefined) return null;
  const { all, any, field, op, value, where } = filter;
  if (Array.isArray(all)) return { all: all.map((each) => JSON.stringify(spelled(each))).sort() };
  if (Array.isArray(any)) {
    const parts = any as Tree[];
    if (parts.every((each) => PLACES.has(String(each.field))))
      return { place: [...new Set(parts.map((each) => each.value))].sort() };
    return { any: parts.map((each) => JSON.stringify(spelled(each))).sort() };
  }
  if (PLACES.has(String(field)) && (op === "eq" || op === "in")) return { place: [...listOf(value)].sort() };
  if (where !== undefined) return ordered({ ...filter, where: spelled(where as Tree) });
  if (op === "gt" && typeof value === "number" && value % 10_000 === 0)
    return ordered({ ...filter, op: "gte" });
  return ordered(Array.isArray(value) && op !== "between" ? { ...filter, value: [...value].sort() } : filter);
}

/** Whether a query asks what is wanted; the order of conditions and names of figures are not judged. */
export function sameQuery(wanted: NonNullable<Expected["query"]>, found: QueryReading | undefined): boolean {
  const told = ({ object, filter, groupBy, measures, sort, limit, compareTo }: Tree) =>
    JSON.stringify(
      ordered({
        ...{ object, groupBy, sort, limit, compareTo },
        filter: spelled(filter as Tree | undefined),
        measures: (measures as Tree[] | undefined)?.map(({ fn, field }) => ({ fn, field })),
      }),
    );
  return found !== undefined && told(wanted) === told(found as unknown as Tree);
}

import type { Filter } from "#lib/platform/records/contract.ts";
import type { Condition } from "./reading.ts";

type Leaf = Extract<Filter, { field: string }>;

const isLeaf = (filter: Filter): filter is Leaf => "field" in filter;
const OR = /^[^,.;]{0,4}(?:或者?|还是|或是|、|和|与|及|跟|以及|or|and|,)[^,.;]{0,3}$/i;
const EITHER = /^[^.;]{0,6}(?:或者?|要么|或是|\bor\b)[^.;]{0,6}$/i;

/** Conditions in spoken order; of two that cover the same words the longer one stays. */
function withoutOverlaps(conditions: readonly Condition[]): Condition[] {
  const longest = [...conditions].sort((a, b) => b.end - b.start - (a.end - a.start));
  const kept: Condition[] = [];
  for (const each of longest)
    if (!kept.some(({ start, end }) => each.start < end && start < each.end)) kept.push(each);
  return kept.sort((a, b) => a.start - b.start);
}

/** 制造业和医药 of one field are alternatives; so are 不是零售和餐饮 left out together. */
function alternatives(one: Filter, other: Filter): Filter | undefined {
  if ("any" in one && "any" in other) return { any: [...one.any, ...other.any] };
  if (!isLeaf(one) || !isLeaf(other) || one.field !== other.field) return undefined;
  const op = ({ eq: "in", in: "in", ne: "not_in", not_in: "not_in" } as const)[String(one.op)];
  const same = ({ eq: "in", ne: "not_in" } as const)[String(other.op)];
  if (op === undefined || op !== same) return undefined;
  return { field: one.field, op, value: [...valuesOf(one), ...valuesOf(other)] };
}

function valuesOf({ value }: Leaf): (string | number | boolean)[] {
  const given = Array.isArray(value) ? value : [value];
  return given.filter((each) => typeof each !== "object" && each !== undefined);
}

function merge(one: Condition, other: Condition, filter: Filter): Condition {
  const unresolved = [...(one.unresolved ?? []), ...(other.unresolved ?? [])];
  return { ...one, end: other.end, filter, ...(unresolved.length > 0 && { unresolved }) };
}

/**
 * Joins conditions as the words between them say: 和 and 或 between values of one field make alternatives, 或者 between
 * different conditions either of them, all else must hold together.
 */
export function joinConditions(text: string, conditions: readonly Condition[]): Condition[] {
  const joined: Condition[] = [];
  for (const next of withoutOverlaps(conditions)) {
    const last = joined.at(-1);
    const between = last === undefined ? "" : text.slice(last.end, next.start);
    const same = last && OR.test(between) ? alternatives(last.filter, next.filter) : undefined;
    if (last && same) joined[joined.length - 1] = merge(last, next, same);
    else if (last && EITHER.test(between))
      joined[joined.length - 1] = merge(last, next, { any: [last.filter, next.filter] });
    else joined.push(next);
  }
  return joined;
}

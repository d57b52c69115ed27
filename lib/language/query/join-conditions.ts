import type { Filter } from "#lib/platform/records/contract.ts";
import { SINGLE } from "./object-fields.ts";
import type { Condition } from "./reading.ts";
import { meets } from "./scene.ts";

type Leaf = Extract<Filter, { field: string }>;
type Related = Extract<Filter, { related: string }>;

const isLeaf = (filter: Filter | undefined): filter is Leaf => filter !== undefined && "field" in filter;
const isRelated = (filter: Filter): filter is Related => "related" in filter;
const OR = /^[^,.;]{0,4}(?:或者?|还是|或是|、|和|与|及|跟|以及|加|or|and|,)[^,.;]{0,3}$/i;
const EITHER = /^[^.;]{0,6}(?:或者?|要么|或是|\bor\b)[^.;]{0,6}$/i;
const OPEN: Readonly<Record<string, "in" | "not_in">> = {
  eq: "in",
  in: "in",
  ne: "not_in",
  not_in: "not_in",
};

/** 华东华南的: values that are said one behind the other are alternatives. */
const LISTED: ReadonlySet<string> = new Set(["region", "city", "industry", "source"]);
const subjectOf = (filter: Filter): string | undefined => {
  if (isLeaf(filter)) return filter.field;
  return isRelated(filter) && filter.where ? subjectOf(filter.where) : undefined;
};

/** Conditions in spoken order; of two that cover the same words the longer one stays. */
function withoutOverlaps(conditions: readonly Condition[]): Condition[] {
  const longest = [...conditions].sort((a, b) => b.end - b.start - (a.end - a.start));
  const kept: Condition[] = [];
  for (const each of longest) if (!kept.some((other) => meets(each, other))) kept.push(each);
  return kept.sort((a, b) => a.start - b.start);
}

function valuesOf({ value }: Leaf): Extract<Leaf["value"], unknown[]> {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  return typeof value === "object" && "unit" in value ? [] : [value];
}

/** 制造业和医药 of one field are alternatives; so are 不是零售和餐饮 left out together. */
function alternatives(one: Filter, other: Filter): Filter | undefined {
  if (isRelated(one) && isRelated(other)) return relatedAlternatives(one, other);
  if (!isLeaf(one) || !isLeaf(other) || one.field !== other.field) return undefined;
  const op = OPEN[one.op];
  if (op === undefined || op !== OPEN[other.op]) return undefined;
  const values = [...new Set([...valuesOf(one), ...valuesOf(other)])];
  const [only] = values;
  // 朋友圈和公众号 are one source.
  return values.length === 1 && only !== undefined && typeof only !== "object"
    ? { field: one.field, op: op === "in" ? "eq" : "ne", value: only }
    : { field: one.field, op, value: values };
}

/** 不是小郑也不是韩雪: neither of them, whatever stands between. */
function alsoLeftOut(one: Filter, other: Filter): Filter | undefined {
  return isLeaf(one) && one.op.startsWith("n") ? leftOutTogether(one, other) : undefined;
}

function leftOutTogether(one: Leaf, other: Filter): Filter | undefined {
  const both = isLeaf(other) && OPEN[one.op] === "not_in" && OPEN[other.op] === "not_in";
  return both ? alternatives(one, other) : undefined;
}

function relatedAlternatives(one: Related, other: Related): Filter | undefined {
  const alike = one.related === other.related && JSON.stringify(one.count) === JSON.stringify(other.count);
  const where = alike && one.where && other.where ? alternatives(one.where, other.where) : undefined;
  return where && { ...one, where };
}

function merge(one: Condition, other: Condition, filter: Filter): Condition {
  const unresolved = [...(one.unresolved ?? []), ...(other.unresolved ?? [])];
  return { ...one, end: other.end, filter, ...(unresolved.length > 0 && { unresolved }) };
}

/** What is said in two places of the one record that others belong to is one condition: 上海…的A级客户的商机. */
function joinSingles(conditions: readonly Condition[]): Condition[] {
  const joined: Condition[] = [];
  for (const next of conditions) {
    const { filter } = next;
    const at = joined.findIndex(
      (each) => isRelated(each.filter) && isRelated(filter) && each.filter.related === filter.related,
    );
    const last = joined[at];
    const one = last?.filter;
    if (last && one && isRelated(one) && isRelated(filter) && SINGLE.has(filter.related)) {
      const all = [one.where, filter.where].flatMap((where) =>
        where === undefined ? [] : "all" in where ? where.all : [where],
      );
      joined[at] = { ...merge(last, next, { ...one, where: { all } }), end: last.end };
    } else joined.push(next);
  }
  return joined;
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
    const beside = last && between === "" && LISTED.has(subjectOf(last.filter) ?? "");
    const same = last && (beside || OR.test(between)) ? alternatives(last.filter, next.filter) : undefined;
    const neither = last && alsoLeftOut(last.filter, next.filter);
    if (last && neither) joined[joined.length - 1] = merge(last, next, neither);
    else if (last && same) joined[joined.length - 1] = merge(last, next, same);
    else if (last && EITHER.test(between))
      joined[joined.length - 1] = merge(last, next, { any: [last.filter, next.filter] });
    else joined.push(next);
  }
  return joinSingles(joined);
}

import type { Filter } from "#lib/platform/records/contract.ts";
import { flatten } from "../flatten.ts";
import { SINGLE } from "../object-fields.ts";

type Leaf = Extract<Filter, { field: string }>;

const ADDS = /(?:再)?加上|也(?:要|算|加|看)|算上|还有(?!哪|什么|啥|多少|几|没)|包括|以及|plus|also/i;
/** 跟许鹏比呢: another one beside the one that was told of. */
export const BESIDE =
  /^(?:那么?|再)?(?:跟|和|与|同|对比|比起?)[^,.;]{1,16}?(?:相比|对比|比)(?:一下|一比|起来|比|呢|怎么样|如何|,|\.|\?|$)/;
const SAME: Readonly<Record<string, string>> = {
  region: "place",
  city: "place",
  owner: "whose",
  team: "whose",
};

/** What a condition is about, so that a new one takes the place of an old one: 成都的呢 after 苏州的客户. */
function subjectOf(filter: Filter): string {
  if ("field" in filter) return SAME[filter.field] ?? filter.field;
  if ("related" in filter) return filter.related;
  const inner = "any" in filter ? filter.any : "all" in filter ? filter.all : [filter.not];
  return [...new Set(inner.map(subjectOf))].sort().join("+");
}

const isLeaf = (filter: Filter): filter is Leaf => "field" in filter;
const many = ({ value }: Leaf): (string | number | boolean)[] =>
  (Array.isArray(value) ? value : [value]).filter((each) => typeof each !== "object" && each !== undefined);

/** 加上江苏: one more value of the same field. */
function added(old: Leaf, next: Leaf): Filter {
  if (old.field !== next.field) return { any: [old, next] };
  return { field: next.field, op: "in", value: [...new Set([...many(old), ...many(next)])] };
}

/** 去掉医药 of 医药和食品 leaves 食品. */
function without(old: Leaf, next: Leaf): Filter | undefined {
  if (old.op !== "in" || (next.op !== "ne" && next.op !== "not_in")) return undefined;
  const gone = new Set(many(next));
  const left = many(old).filter((value) => !gone.has(value));
  const [only] = left;
  return left.length === 1 && only !== undefined
    ? { field: old.field, op: "eq", value: only }
    : { field: old.field, op: "in", value: left };
}

/** 二十万 after 预算十万以上 keeps the bound. */
function bounded(old: Leaf, next: Leaf): Filter {
  const bound = old.op === "gte" || old.op === "gt" || old.op === "lte" || old.op === "lt";
  return next.op === "eq" && bound && typeof next.value === "number" ? { ...next, op: old.op } : next;
}

/** 只看制造业的 of 华东的商机: both are said of the one customer. */
function ofTheSame(old: Filter, next: Filter, text: string): Filter | undefined {
  if (!("related" in old) || !("related" in next) || old.related !== next.related) return undefined;
  if (!SINGLE.has(old.related) || !old.where || !next.where || old.count || next.count) return undefined;
  const parts = "all" in old.where ? old.where.all : [old.where];
  const where = flatten(changeConditions(parts, [next.where], text));
  return where && { ...old, where };
}

function changed(old: Filter, next: Filter, text: string): Filter | undefined {
  const same = ofTheSame(old, next, text);
  if (same !== undefined) return same;
  if (!isLeaf(old) || !isLeaf(next)) return undefined;
  const equal = (op: string) => op === "eq" || op === "in";
  const joins = ADDS.test(text) || BESIDE.test(text);
  if (joins && equal(old.op) && equal(next.op)) return added(old, next);
  return without(old, next) ?? bounded(old, next);
}

/** The former conditions with the new ones in: in the place of those about the same, else besides. */
export function changeConditions(former: readonly Filter[], next: readonly Filter[], text: string): Filter[] {
  const filters = [...former];
  for (const each of next.flatMap((filter) => ("all" in filter ? filter.all : [filter]))) {
    const subject = subjectOf(each);
    const at = filters.findIndex((old) => subjectOf(old) === subject);
    const old = filters[at];
    if (old === undefined) filters.push(each);
    else filters[at] = changed(old, each, text) ?? each;
  }
  return filters;
}

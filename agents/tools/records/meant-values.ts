import { industriesWithin, industryTerms, placesWithin } from "#lib/language/index.ts";
import type { Filter } from "#lib/platform/records/contract.ts";

type Leaf = Extract<Filter, { field: string }>;

const asks: ReadonlySet<string> = new Set(["eq", "in"]);
const leavesOut: ReadonlySet<string> = new Set(["ne", "not_in"]);
const units = ["省", "市"];
/** The most values that one condition may list. */
const most = 200;

const wordsOf = ({ value }: Leaf): string[] =>
  (Array.isArray(value) ? value : [value]).filter((each) => typeof each === "string");

/** A place is kept as an area, a province or a city, with its unit or without: 江苏, 江苏省, 苏州市 of 华东. */
function placed(leaf: Leaf): Filter {
  const names = wordsOf(leaf);
  const all = [...new Set(names.flatMap((name) => [name, ...placesWithin(name)]))];
  const [wide, cities] = [all.flatMap((name) => [name, ...units.map((unit) => `${name}${unit}`)]), all];
  const listed = (field: string, values: string[]): Filter[] =>
    values.length === 0
      ? []
      : [
          { field, op: leavesOut.has(leaf.op) ? "not_in" : "in", value: values.slice(0, most) },
          ...listed(field, values.slice(most)),
        ];
  const parts = [...listed("region", wide), ...listed("city", names.length === all.length ? wide : cities)];
  return leavesOut.has(leaf.op) ? { all: parts } : { any: parts };
}

/** A trade is kept in whatever words it was told: 制造, 装备制造 for 制造业. */
function traded(leaf: Leaf): Filter {
  const said = wordsOf(leaf);
  // 制造业 is 机械, 汽配, 电子 and so on as well.
  const names = [...new Set(said.flatMap((name) => [name, ...industriesWithin(name)]))];
  const words = [...new Set(names.flatMap((name) => [name, ...industryTerms(name)]))].slice(0, most);
  const stems = names.map((name) => name.replace(/(?:行业|产业|业)$/u, "")).filter((stem) => stem.length > 1);
  if (leavesOut.has(leaf.op))
    return {
      all: [
        { field: leaf.field, op: "not_in", value: words },
        ...stems.map((value): Filter => ({ field: leaf.field, op: "not_contains", value })),
      ],
    };
  return {
    any: [
      { field: leaf.field, op: "in", value: words },
      ...stems.map((value): Filter => ({ field: leaf.field, op: "contains", value })),
    ],
  };
}

/** The condition for what a word means, where records may keep the same in other words. */
export function withMeantValues(filter: Filter): Filter {
  if ("all" in filter) return { all: filter.all.map(withMeantValues) };
  if ("any" in filter) return { any: filter.any.map(withMeantValues) };
  if ("not" in filter) return { not: withMeantValues(filter.not) };
  if ("related" in filter) return filter.where ? { ...filter, where: withMeantValues(filter.where) } : filter;
  if ((!asks.has(filter.op) && !leavesOut.has(filter.op)) || wordsOf(filter).length === 0) return filter;
  if (filter.field === "region" || filter.field === "city") return placed(filter);
  return filter.field === "industry" ? traded(filter) : filter;
}

import type { Filter, ObjectSpec } from "#lib/platform/records/contract.ts";

export type GroupMode = "all" | "any" | "none";
/** A node of a filter as the builder shows it: several conditions, of which all, any or none hold. */
export type Group = { mode: GroupMode; items: Filter[] };
export type Condition = Extract<Filter, { field: string }>;
export type RelatedCondition = Extract<Filter, { related: string }>;
/** The way to a node: the index within each group, from the root. */
export type FilterPath = readonly number[];

/** A node as a group; null when it is a single condition. */
export function asGroup(node: Filter): Group | null {
  if ("all" in node) return { mode: "all", items: node.all };
  if ("any" in node) return { mode: "any", items: node.any };
  if (!("not" in node)) return null;
  return { mode: "none", items: "any" in node.not ? node.not.any : [node.not] };
}

export function fromGroup({ mode, items }: Group): Filter {
  if (mode === "all") return { all: items };
  return mode === "any" ? { any: items } : { not: { any: items } };
}

/** The tree with one node exchanged; `null` takes it out. */
export function replaceNode(root: Filter, path: FilterPath, next: Filter | null): Filter {
  const [at, ...rest] = path;
  if (at === undefined) return next ?? { all: [] };
  const group = asGroup(root);
  const child = group?.items[at];
  if (!group || !child) return root;
  const changed = rest.length === 0 ? next : replaceNode(child, rest, next);
  return fromGroup({
    ...group,
    items: group.items.flatMap((item, index) => (index === at ? (changed ?? []) : item)),
  });
}

/** The tree with a node added at the end of a group. */
export function addNode(root: Filter, path: FilterPath, node: Filter): Filter {
  const [at, ...rest] = path;
  const group = asGroup(root);
  if (!group) return { all: [root, node] };
  if (at === undefined) return fromGroup({ ...group, items: [...group.items, node] });
  return fromGroup({
    ...group,
    items: group.items.map((item, index) => (index === at ? addNode(item, rest, node) : item)),
  });
}

const noValue = new Set(["is_empty", "is_not_empty"]);

function isFinished({ op, value }: Condition): boolean {
  if (noValue.has(op)) return true;
  if (value === undefined || value === "") return false;
  if (!Array.isArray(value)) return true;
  return op === "between" ? value.length === 2 && value.every((part) => part !== "") : value.length > 0;
}

/** The filter without conditions that are not filled in or ask for fields that are gone; undefined when nothing is left. */
export function finishFilter(node: Filter | undefined, spec: ObjectSpec): Filter | undefined {
  if (!node) return undefined;
  const group = asGroup(node);
  if (group) {
    const items = group.items.flatMap((item) => finishFilter(item, spec) ?? []);
    return items.length > 0 ? fromGroup({ ...group, items }) : undefined;
  }
  if ("related" in node) return node;
  const known = "field" in node && spec.fields.some((field) => field.name === node.field);
  return known && isFinished(node) ? node : undefined;
}

/** All of several filters, without needless nesting. */
export function joinFilters(...filters: (Filter | undefined)[]): Filter | undefined {
  const items = filters.flatMap((node) => (node === undefined ? [] : "all" in node ? node.all : [node]));
  return items.length > 1 ? { all: items } : items[0];
}

/** How many conditions stand in a filter. */
export function countConditions(node: Filter | undefined): number {
  if (!node) return 0;
  const group = asGroup(node);
  return group ? group.items.reduce((sum, item) => sum + countConditions(item), 0) : 1;
}

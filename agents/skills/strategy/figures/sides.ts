import type { ArtifactMap } from "#agents/contract.ts";
import type { FinishedCall } from "#agents/runtime/turn.ts";
import { partsOf } from "#agents/skills/query-words/query-words.ts";
import type { QueryReading } from "#lib/language/index.ts";
import type { AggregateRow, Filter } from "#lib/platform/records/contract.ts";
import type { Figures } from "./measures.ts";

/** One of those set side by side, with the condition that is its own. */
export type Side = { name: string; filter: Filter };

/** What may be kept in other words than it is asked in: an area by its provinces or its team, a trade by its kinds. */
const wide: Readonly<Record<string, string>> = {
  region: "region",
  customerRegion: "region",
  industry: "industry",
  customerIndustry: "industry",
  team: "team",
  owner: "owner",
};
const most = 6;

type Leaf = Extract<Filter, { field: string }>;

const listedIn = (filter: Filter, field: string): Leaf | undefined =>
  "field" in filter && filter.field === field && filter.op === "in" && Array.isArray(filter.value)
    ? filter
    : undefined;

/** The condition with one of the values that it lists; undefined where it lists none. */
function withOne(filter: Filter, field: string, value: string): Filter | undefined {
  if (listedIn(filter, field)) return { field, op: "eq", value };
  if (!("related" in filter) || filter.related !== "customer" || !filter.where) return undefined;
  const parts = partsOf(filter.where);
  const at = parts.findIndex((part) => listedIn(part, field));
  return at < 0
    ? undefined
    : {
        ...filter,
        where: { all: parts.map((part, index) => (index === at ? { field, op: "eq", value } : part)) },
      };
}

function valuesOf(filters: readonly Filter[], field: string): string[] {
  const all = filters.flatMap((each) => ("related" in each ? partsOf(each.where) : [each]));
  const leaf = all.map((each) => listedIn(each, field)).find((each) => each !== undefined);
  return Array.isArray(leaf?.value) ? leaf.value.filter((each) => typeof each === "string") : [];
}

/** 华东和华南: what is set side by side, each with the whole condition of its own; undefined where groups tell it. */
export function sidesOf({ groupBy = [], filter, share }: QueryReading): Side[] | undefined {
  const [only, ...others] = groupBy;
  const field = wide[only?.field ?? ""];
  // A share is made of what each side's records ended as.
  if (field === undefined || others.some((other) => other.field !== share?.field)) return undefined;
  const parts = partsOf(filter);
  const names = valuesOf(parts, field).slice(0, most);
  if (names.length < 2) return undefined;
  return names.map((name) => ({
    name,
    filter: { all: parts.map((part) => withOne(part, field, name) ?? part) },
  }));
}

/** A table with nothing but the names of groups, as answers tell them. */
export const namedTable = (names: readonly string[]): ArtifactMap["record_table"] => ({
  ...{ title: "", object: "opportunity", href: null, total: names.length, columns: [] },
  rows: names.map((text, at) => ({ id: String(at), cells: [{ text }] })),
});

/** The figures of all sides as if they were groups of one answer. */
export function joinedSides(
  sides: readonly Side[],
  { groupBy = [] }: QueryReading,
  done: readonly FinishedCall[],
): { figures: Figures; table: ArtifactMap["record_table"] } {
  const field = groupBy[0]?.field;
  const outputs = done
    .filter(({ tool }) => tool === "record_aggregate")
    .map(({ outcome }) => (outcome.status === "done" ? (outcome.result.output as Figures) : undefined));
  const told = sides.flatMap(({ name }, at) =>
    (outputs[at]?.rows ?? [{}]).map((row): { name: string; row: AggregateRow } => ({
      name,
      row: field === undefined ? row : { ...row, [field]: name },
    })),
  );
  const [first] = outputs;
  return {
    figures: {
      rows: told.map(({ row }) => row),
      names: {},
      unknown: outputs.flatMap((each) => each?.unknown ?? []),
      several: first?.several ?? [],
      outside: outputs.flatMap((each) => each?.outside ?? []),
    },
    table: namedTable(told.map(({ name }) => name)),
  };
}

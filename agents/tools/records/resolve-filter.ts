import { z } from "zod";
import type { FocusRecord } from "#lib/domains/conversations/index.ts";
import { listColleagues } from "#lib/domains/identity/index.ts";
import { listCompetitors, listPipelines } from "#lib/domains/opportunities/index.ts";
import { listPools } from "#lib/domains/pools/index.ts";
import type { MentionType } from "#lib/domains/records/contract.ts";
import { resolveMentions } from "#lib/domains/records/index.ts";
import { companyKey } from "#lib/language/index.ts";
import type { Context } from "#lib/platform/context.ts";
import type { Filter, FilterValue } from "#lib/platform/records/contract.ts";
import { meantPeople } from "../people/meant-people.ts";
import { namesArea, withAreaTeams } from "./area-teams.ts";
import { withMeantValues } from "./meant-values.ts";

/** Names that stand in a condition for records, people, teams or stages. */
export const namesInFilter = z
  .array(z.object({ object: z.string().max(40), name: z.string().min(1).max(120) }))
  .max(20)
  .describe("Names in the filter that stand for records, e.g. { object: user, name: 小郑 }");
type NameInFilter = z.output<typeof namesInFilter>[number];
export type ResolvedFilter = {
  filter: Filter | undefined;
  /** Names that nothing answers to: the condition cannot be asked. */
  unknown: NameInFilter[];
  /** Names that several answer to: all of them are asked for. */
  several: { name: string; labels: string[] }[];
  /** People and teams that stand where the person's own team does not reach. */
  outside: string[];
  /** The one colleague who is named: 他 means them from now on. */
  person: FocusRecord | null;
};
type Named = { id: string; name: string; teamPath?: string | null };

const mentionType: Record<string, MentionType> = {
  customer: "company",
  lead: "company",
  contact: "person",
  product: "product",
  opportunity: "opportunity",
};

const byName = (all: readonly Named[], name: string): Named[] => {
  const exact = all.filter((each) => each.name === name);
  return exact.length > 0
    ? exact
    : all.filter((each) => each.name.includes(name) || name.includes(each.name));
};

async function idsOf(context: Context, { object, name }: NameInFilter): Promise<Named[]> {
  if (object === "user") return meantPeople((await listColleagues(context, {})).people, name);
  if (object === "team") return byName((await listColleagues(context, {})).teams, name);
  if (object === "pipeline") return byName((await listPipelines(context, {})).items, name);
  if (object === "pool") return byName((await listPools(context, {})).items, name);
  if (object === "stage") {
    // A stage of the same name stands in several pipelines.
    const stages = (await listPipelines(context, {})).items.flatMap((pipeline) => pipeline.stages);
    return byName(stages, name);
  }
  if (object === "competitor") {
    const { items } = await listCompetitors(context, {});
    const key = companyKey(name).strict;
    return items.filter((each) =>
      [each.name, ...each.aliases].some((called) => companyKey(called).strict === key),
    );
  }
  const type = mentionType[object];
  if (!type) return [];
  const { mentions } = await resolveMentions(context, { mentions: [{ text: name, type }] });
  const [found] = mentions;
  const fitting = (found?.candidates ?? []).filter((candidate) => candidate.object === object);
  return found?.certain ? fitting.slice(0, 1) : fitting;
}

type Ids = ReadonlyMap<string, string[]>;

function withIds(value: FilterValue | undefined, ids: Ids): FilterValue | undefined {
  if (typeof value === "string") {
    const found = ids.get(value);
    return found?.length === 1 ? found[0] : (found ?? value);
  }
  if (!Array.isArray(value)) return value;
  return value.flatMap<(typeof value)[number]>((each) =>
    typeof each === "string" ? (ids.get(each) ?? [each]) : [each],
  );
}

const several = { eq: "in", ne: "not_in" } as const;

function replaced(filter: Filter, ids: Ids): Filter {
  if ("all" in filter) return { all: filter.all.map((each) => replaced(each, ids)) };
  if ("any" in filter) return { any: filter.any.map((each) => replaced(each, ids)) };
  if ("not" in filter) return { not: replaced(filter.not, ids) };
  if ("related" in filter) return filter.where ? { ...filter, where: replaced(filter.where, ids) } : filter;
  const value = withIds(filter.value, ids);
  // 华南大区 are all that stand under it as well.
  if (filter.field === "team" && filter.op === "eq" && typeof value === "string" && value !== filter.value)
    return { field: "team", op: "in_team", value: { team: value } };
  const many =
    Array.isArray(value) && !Array.isArray(filter.value) && (filter.op === "eq" || filter.op === "ne");
  return many ? { ...filter, op: several[filter.op as "eq" | "ne"], value } : { ...filter, value };
}

/**
 * A condition with the ids of what its names mean, among what the person may see, in whatever words a record keeps them.
 * `object`: the kind of record it is asked of.
 */
export async function resolveFilter(
  context: Context,
  filter: Filter | undefined,
  names: readonly NameInFilter[],
  object = "",
): Promise<ResolvedFilter> {
  const found = await Promise.all(
    names.map(async (each) => ({ ...each, records: await idsOf(context, each) })),
  );
  const unknown = found
    .filter(({ records }) => records.length === 0)
    .map(({ object, name }) => ({ object, name }));
  const many = found.filter(({ object, records }) => object !== "stage" && records.length > 1);
  const teams = namesArea(object, filter) ? (await listColleagues(context, {})).teams : [];
  const placed = filter && withAreaTeams(filter, teams);
  const ids = new Map(found.map(({ name, records }) => [name, records.map(({ id }) => id)] as const));
  const { teamPath: own } = context.principal;
  const outside = found.filter(
    ({ object, records }) =>
      (object === "user" || object === "team") &&
      records.length > 0 &&
      records.every(({ teamPath }) => !teamPath?.startsWith(own)),
  );
  const people = found.filter(({ object: kind, records }) => kind === "user" && records.length === 1);
  const [named, another] = people.flatMap(({ records }) => records);
  return {
    person: named && !another ? { type: "user", id: named.id, label: named.name } : null,
    outside: outside.map(({ name }) => name),
    filter: placed && unknown.length === 0 ? withMeantValues(replaced(placed, ids)) : filter,
    unknown,
    several: many.map(({ name, records }) => ({ name, labels: records.map((each) => each.name) })),
  };
}

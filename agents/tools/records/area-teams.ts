import { placesWithin } from "#lib/language/index.ts";
import type { Filter } from "#lib/platform/records/contract.ts";

type Team = { id: string; name: string; teamPath?: string | null };
type Leaf = Extract<Filter, { field: string }>;

/** What people do and bring in is told of whoever sells in an area; customers and leads lie in it. */
const ofPeople: ReadonlySet<string> = new Set(["opportunity", "activity", "task"]);
const unit = /^(?:销售)?(?:大?区|战区|片区|团队|分部|事业部|小?组|[一二三四\d]组|部|队)/u;

const valuesOf = ({ op, value }: Leaf): string[] => {
  if (op !== "eq" && op !== "in") return [];
  return (Array.isArray(value) ? value : [value]).filter((each) => typeof each === "string");
};

/** The highest teams that are called by an area: 华东大区, and not its 华东一组 besides. */
function teamsOf(area: string, teams: readonly Team[]): Team[] {
  const named = teams.filter(({ name }) => name.startsWith(area) && unit.test(name.slice(area.length)));
  return named.filter(
    ({ id, teamPath }) =>
      !named.some((other) => other.id !== id && other.teamPath && teamPath?.startsWith(other.teamPath)),
  );
}

/** The condition on the teams that an area's name stands for; undefined where one of the places has no team. */
function asTeams(leaf: Leaf, teams: readonly Team[]): Filter | undefined {
  const areas = valuesOf(leaf);
  if (leaf.field !== "region" || areas.length === 0) return undefined;
  const found = areas.map((area) => (placesWithin(area).length > 0 ? teamsOf(area, teams) : []));
  if (found.some((each) => each.length === 0)) return undefined;
  const any = found.flat().map(({ id }): Filter => ({ field: "team", op: "in_team", value: { team: id } }));
  const [only] = any;
  return any.length === 1 ? only : { any };
}

function replaced(filter: Filter, teams: readonly Team[]): Filter {
  if ("all" in filter) return { all: filter.all.map((each) => replaced(each, teams)) };
  if (!("related" in filter) || filter.related !== "customer" || !filter.where || filter.count) return filter;
  const parts = "all" in filter.where ? filter.where.all : [filter.where];
  const told = parts.map((part) => ("field" in part ? asTeams(part, teams) : undefined));
  const taken = told.flatMap((each) => each ?? []);
  if (taken.length === 0) return filter;
  const left = parts.filter((_, at) => told[at] === undefined);
  return { all: [...taken, ...(left.length > 0 ? [{ ...filter, where: { all: left } }] : [])] };
}

/** Whether a condition names a place that a team could be called by. */
export const namesArea = (object: string, filter: Filter | undefined): boolean =>
  ofPeople.has(object) && JSON.stringify(filter ?? {}).includes('"field":"region"');

/** 华东今年签了多少 in a company with a 华东大区: what its people did, wherever their customers are. */
export const withAreaTeams = (filter: Filter, teams: readonly Team[]): Filter => replaced(filter, teams);

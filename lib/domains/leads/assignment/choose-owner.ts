import type { AssignmentFactor, AssignmentStrategy, Territory } from "#lib/domains/pools/contract.ts";

export type Chooser = {
  strategy: AssignmentStrategy;
  userIds: readonly string[];
  territories: readonly Territory[];
  /** Whose turn was last, by place in `userIds`. */
  cursor: number;
};
/** What territories are told by. */
export type Ground = { region: string | null; city: string | null; industry: string | null };
export type Staff = { active: ReadonlySet<string>; loads: ReadonlyMap<string, number> };
/** `cursor` is where the turn is afterwards. `factors` say what spoke for whom. */
export type Choice = { userId: string; cursor: number; factors: AssignmentFactor[] };

function nextInTurn({ userIds, cursor }: Chooser, { active }: Staff): Choice | null {
  const count = userIds.length;
  const order = userIds.map((_, step) => (cursor + 1 + step) % count);
  const turns = order.filter((place) => active.has(userIds[place] ?? ""));
  const [first] = turns;
  const userId = first === undefined ? undefined : userIds[first];
  if (first === undefined || userId === undefined) return null;
  const factors = turns.map((place, value) => ({
    userId: userIds[place] ?? "",
    key: "turn" as const,
    value,
    weight: 1,
  }));
  return { userId, cursor: first, factors };
}

/** Who has the least; of equals the first. */
function leastLoaded(people: readonly string[], cursor: number, { active, loads }: Staff): Choice | null {
  const able = people.filter((person) => active.has(person));
  const [first] = able;
  if (first === undefined) return null;
  const load = (person: string): number => loads.get(person) ?? 0;
  const userId = able.reduce((least, person) => (load(person) < load(least) ? person : least), first);
  const factors = able.map((person) => ({
    userId: person,
    key: "load" as const,
    value: load(person),
    weight: 1,
  }));
  return { userId, cursor, factors };
}

/** 浙江省 and 浙江 are one place, and 江苏苏州 lies in 江苏. */
function isIn(place: string | null, named: readonly string[]): boolean {
  if (!place) return false;
  return named.some((name) => place.includes(name) || name.includes(place));
}

/** How many of a territory's two bounds hold; none where one of them does not. */
export function fitOf(territory: Territory, ground: Ground): number {
  const { regions, industries } = territory;
  const inRegion = isIn(ground.region, regions) || isIn(ground.city, regions);
  const inIndustry = isIn(ground.industry, industries);
  if ((regions.length > 0 && !inRegion) || (industries.length > 0 && !inIndustry)) return 0;
  return Number(inRegion) + Number(inIndustry);
}

/** The closest territory that has somebody at work; there, who has the least. */
function onGround(chooser: Chooser, ground: Ground, staff: Staff): Choice | null {
  const fits = chooser.territories
    .map((territory) => ({ territory, fit: fitOf(territory, ground) }))
    .filter(({ fit }) => fit > 0)
    .sort((left, right) => right.fit - left.fit);
  for (const { territory, fit } of fits) {
    const choice = leastLoaded(territory.userIds, chooser.cursor, staff);
    if (!choice) continue;
    const place = choice.factors.map(({ userId }) => ({
      userId,
      key: "territory" as const,
      value: fit,
      weight: 1,
    }));
    return { ...choice, factors: [...place, ...choice.factors] };
  }
  return null;
}

/** Whom a rule gives a record to; null when it finds nobody at work. The same input gives the same person. */
export function chooseOwner(chooser: Chooser, ground: Ground, staff: Staff): Choice | null {
  switch (chooser.strategy) {
    case "round_robin":
      return nextInTurn(chooser, staff);
    case "load":
      return leastLoaded(chooser.userIds, chooser.cursor, staff);
    case "territory":
      return onGround(chooser, ground, staff);
    default: {
      const userId = chooser.userIds.find((person) => staff.active.has(person));
      return userId === undefined ? null : { userId, cursor: chooser.cursor, factors: [] };
    }
  }
}

/** Everybody whom a rule may choose. */
export function peopleOf(chooser: Pick<Chooser, "userIds" | "territories">): string[] {
  return [...new Set([...chooser.userIds, ...chooser.territories.flatMap(({ userIds }) => userIds)])];
}

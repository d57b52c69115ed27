import type { Funnel, FunnelStep } from "./contract.ts";
import type { FunnelGroup } from "./funnel-repository.ts";

export type FunnelStage = {
  id: string;
  key: string;
  name: string;
  position: number;
  kind: "open" | "won" | "lost";
  archivedAt: Date | null;
};

const add = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0);
const cents = (amount: number): number => Math.round(amount * 100) / 100;
const round = (value: number): number => Math.round(value * 10) / 10;

/** How far the deals of a group came: the last open stage that they reached, and past all of them once won. */
function reachOf(group: FunnelGroup, positions: ReadonlyMap<string, number>): number {
  if (group.outcome === "won") return Number.POSITIVE_INFINITY;
  const reached = [group.stage, group.furthest ?? ""].map(
    (id) => positions.get(id) ?? Number.NEGATIVE_INFINITY,
  );
  return Math.max(...reached);
}

function stepOf(stage: FunnelStage, groups: readonly FunnelGroup[], far: readonly number[], slot: number) {
  const here = groups.filter((group) => group.outcome === "open" && group.stage === stage.id);
  const came = groups.filter((_, at) => (far[at] ?? Number.NEGATIVE_INFINITY) >= stage.position);
  const left = add(groups, ({ stays }) => stays[slot]?.left ?? 0);
  const days = add(groups, ({ stays }) => stays[slot]?.days ?? 0);
  return {
    stage: { id: stage.id, key: stage.key, name: stage.name },
    count: add(here, ({ count }) => count),
    amount: cents(add(here, ({ amount }) => amount)),
    reached: add(came, ({ count }) => count),
    reachedAmount: cents(add(came, ({ amount }) => amount)),
    averageDays: left === 0 ? null : round(days / left),
  };
}

/**
 * A funnel from groups of deals: each stage of a pipeline, in its order, with what stands there, how many came so far, and
 * how many of those came further: to the next one, from the last to an order. `stays` of a group are in the order of `stages`.
 */
export function funnelOf(stages: readonly FunnelStage[], groups: readonly FunnelGroup[]): Funnel {
  const open = stages.filter(({ kind }) => kind === "open");
  const positions = new Map(open.map(({ id, position }) => [id, position]));
  const far = groups.map((group) => reachOf(group, positions));
  const lines = stages.flatMap((stage, slot) =>
    stage.kind === "open" && stage.archivedAt === null ? [stepOf(stage, groups, far, slot)] : [],
  );
  const ended = (outcome: string) => groups.filter((group) => group.outcome === outcome);
  const [won, lost] = [ended("won"), ended("lost")];
  const wins = add(won, ({ count }) => count);
  const steps = lines.map((line, at): FunnelStep => {
    const further = lines[at + 1]?.reached ?? wins;
    return { ...line, conversion: line.reached === 0 ? null : round((further / line.reached) * 100) };
  });
  return {
    steps,
    won: wins,
    wonAmount: cents(add(won, ({ amount }) => amount)),
    lost: add(lost, ({ count }) => count),
    lostAmount: cents(add(lost, ({ amount }) => amount)),
  };
}

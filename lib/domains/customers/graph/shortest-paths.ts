import type { ConnectionPath, GraphEdge } from "../contract.ts";
import type { Walk } from "./walk-graph.ts";

const mostPaths = 200;
type Step = ConnectionPath["steps"][number];

const plain = ({ from, to, kind, strength, note }: GraphEdge): GraphEdge => ({
  from,
  to,
  kind,
  strength,
  ...(note && { note }),
});

/** The strongest edge between two nodes. */
function strongest(walk: Walk, one: string, other: string): GraphEdge | undefined {
  return walk.edges
    .filter((edge) => (edge.from === one && edge.to === other) || (edge.from === other && edge.to === one))
    .sort((left, right) => right.strength - left.strength)[0];
}

function neighboursOf(walk: Walk): Map<string, Set<string>> {
  const neighbours = new Map<string, Set<string>>();
  for (const { from, to } of walk.edges) {
    neighbours.set(from, (neighbours.get(from) ?? new Set()).add(to));
    neighbours.set(to, (neighbours.get(to) ?? new Set()).add(from));
  }
  return neighbours;
}

/** Ways from `start` down to where the walk began, each step one nearer. */
function waysDown(walk: Walk, neighbours: Map<string, Set<string>>, start: string): string[][] {
  const step = walk.steps.get(start) ?? 0;
  if (step === 0) return [[start]];
  const nearer = [...(neighbours.get(start) ?? [])].filter((id) => walk.steps.get(id) === step - 1);
  return nearer
    .flatMap((id) => waysDown(walk, neighbours, id).map((way) => [start, ...way]))
    .slice(0, mostPaths);
}

function pathOf(walk: Walk, ids: string[]): ConnectionPath | undefined {
  const steps: Step[] = [];
  for (const [index, id] of ids.entries()) {
    const node = walk.nodes.get(id);
    const before = ids[index - 1];
    const via = before === undefined ? null : strongest(walk, before, id);
    if (!node || via === undefined) return undefined;
    steps.push({ node, via: via && plain(via) });
  }
  const strengths = steps.flatMap(({ via }) => (via ? [via.strength] : []));
  return { steps, strength: Math.min(...strengths) };
}

/** The shortest ways from colleagues to where the walk began; of equal length, the one whose weakest step is strongest first. */
export function shortestPaths(walk: Walk, from: string | undefined, limit: number): ConnectionPath[] {
  const neighbours = neighboursOf(walk);
  const colleagues = [...walk.nodes.values()].filter(
    (node) => node.type === "user" && (from === undefined || node.id === from),
  );
  return colleagues
    .flatMap((node) => waysDown(walk, neighbours, node.id))
    .flatMap((way) => pathOf(walk, way) ?? [])
    .sort((left, right) => left.steps.length - right.steps.length || right.strength - left.strength)
    .slice(0, limit);
}

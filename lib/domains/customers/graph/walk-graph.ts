import type { Tx } from "#db/client.ts";
import type { GraphNode } from "../contract.ts";
import { type End, edgesAt, type TypedEdge } from "./edges-at.ts";
import { namesOfNodes } from "./names-of-nodes.ts";

const mostNodes = 300;
/** What was reached, with how many steps it took, and every edge between what was reached. */
export type Walk = { nodes: Map<string, GraphNode>; steps: Map<string, number>; edges: TypedEdge[] };

/**
 * Walks the network outwards from one node, a level at a time; what the person may not see is not walked through.
 * `goesOn` says from which nodes: colleagues and competitors know everybody and would join everything.
 */
export async function walkGraph(
  tx: Tx,
  start: End,
  depth: number,
  goesOn: (node: End) => boolean = () => true,
): Promise<Walk | undefined> {
  const nodes = await namesOfNodes(tx, [start]);
  if (!nodes.has(start.id)) return undefined;
  const steps = new Map([[start.id, 0]]);
  const edges = new Map<string, TypedEdge>();
  let front: End[] = [start];
  for (let step = 1; step <= depth && front.length > 0 && nodes.size < mostNodes; step += 1) {
    const found = await edgesAt(tx, front);
    const fresh = found.flatMap((each) => each.ends).filter((end) => !nodes.has(end.id));
    const seen = await namesOfNodes(tx, fresh);
    for (const [id, node] of seen) {
      nodes.set(id, node);
      steps.set(id, step);
    }
    for (const each of found) {
      if (nodes.has(each.from) && nodes.has(each.to)) edges.set(`${each.from} ${each.kind} ${each.to}`, each);
    }
    front = [...seen.values()].filter(goesOn);
  }
  return { nodes, steps, edges: [...edges.values()] };
}

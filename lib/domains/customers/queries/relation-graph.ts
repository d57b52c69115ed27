import { AppError } from "#lib/platform/errors.ts";
import { query } from "#lib/platform/query.ts";
import { graphInput, type RelationGraph } from "../contract.ts";
import { walkGraph } from "../graph/walk-graph.ts";
import { mayReadNetwork } from "../policy.ts";

/** Who and what stands around a record, as far as the person may see. */
export const relationGraph = query({
  name: "relation.graph",
  input: graphInput,
  access: mayReadNetwork,
  run: async ({ tx, input: { depth, ...start } }): Promise<RelationGraph> => {
    const goesOn = ({ type }: { type: string }) => type === "customer" || type === "contact";
    const walk = await walkGraph(tx, start, depth, goesOn);
    if (!walk) throw new AppError("not_found", "no such node", { reason: "record_not_found" });
    const edges = walk.edges.map(({ ends: _ends, ...edge }) => edge);
    return { nodes: [...walk.nodes.values()], edges };
  },
});

import { AppError } from "#lib/platform/errors.ts";
import { query } from "#lib/platform/query.ts";
import { type ConnectionPath, connectionsInput } from "../contract.ts";
import { shortestPaths } from "../graph/shortest-paths.ts";
import { walkGraph } from "../graph/walk-graph.ts";
import { mayReadNetwork } from "../policy.ts";

const farthest = 4;

/** Who of us can open the door to somebody: the shortest ways over meetings, acquaintances and companies. */
export const findConnections = query({
  name: "relation.connections",
  input: connectionsInput,
  access: mayReadNetwork,
  run: async ({ tx, input }): Promise<{ paths: ConnectionPath[] }> => {
    const goesOn = ({ type }: { type: string }) => type === "customer" || type === "contact";
    const walk = await walkGraph(tx, input.to, farthest, goesOn);
    if (!walk) throw new AppError("not_found", "no such node", { reason: "record_not_found" });
    return { paths: shortestPaths(walk, input.from, input.limit) };
  },
});

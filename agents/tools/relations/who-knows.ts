import { z } from "zod";
import type { ConnectionPath, RelationGraph } from "#lib/domains/customers/contract.ts";
import { findConnections } from "#lib/domains/customers/index.ts";
import { defineTool, noResult } from "../tool.ts";
import { relationMap } from "./relation-map.ts";

const input = z.object({
  object: z.enum(["customer", "contact"]),
  id: z.string().max(64),
  limit: z.number().int().min(1).max(10).optional(),
});

/** All steps of all ways, each node and edge once. */
function graphOf(paths: readonly ConnectionPath[]): RelationGraph {
  const steps = paths.flatMap((path) => path.steps);
  const nodes = new Map(steps.map(({ node }) => [node.id, node]));
  const edges = new Map(
    steps.flatMap(({ via }) => (via ? [[`${via.from} ${via.kind} ${via.to}`, via] as const] : [])),
  );
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

export const whoKnows = defineTool({
  name: "who_knows",
  description:
    "Who of us can open the door to a customer or a contact: the shortest ways over people, meetings and companies.",
  risk: "read",
  right: "contact.read",
  input,
  card: "relation_map",
  async run({ object, id, limit = 3 }, { context, t }) {
    const { paths } = await findConnections(context, { to: { type: object, id }, limit });
    const data = relationMap(t("agents.relations.title"), id, graphOf(paths), t);
    return {
      ...noResult,
      output: { paths },
      records: [{ type: object, id, op: "read" }],
      artifacts: paths.length === 0 ? [] : [{ kind: "relation_map", data }],
      untrusted: paths.length > 0,
    };
  },
});

import { z } from "zod";
import type { ConnectionPath, GraphNode } from "#lib/domains/customers/contract.ts";
import { findConnections } from "#lib/domains/customers/index.ts";
import type { Translate } from "#lib/platform/messages/translate.ts";
import { defineTool, noResult } from "../tool.ts";

const input = z.object({
  object: z.enum(["customer", "contact"]),
  id: z.string().max(64),
  limit: z.number().int().min(1).max(10).optional(),
});

const pages: Partial<Record<GraphNode["type"], string>> = { customer: "/customers", contact: "/contacts" };

/** All steps of all ways, each node and edge once. */
function mapOf(paths: readonly ConnectionPath[], t: Translate) {
  const steps = paths.flatMap((path) => path.steps);
  const nodes = new Map(steps.map(({ node }) => [node.id, node]));
  const edges = new Map(
    steps.flatMap(({ via }) => (via ? [[`${via.from} ${via.kind} ${via.to}`, via] as const] : [])),
  );
  return {
    nodes: [...nodes.values()].map((node) => {
      const page = pages[node.type];
      return {
        id: node.id,
        label: node.name,
        kind: node.type === "user" ? "person" : node.type,
        href: page ? `${page}/${node.id}` : null,
      };
    }),
    edges: [...edges.values()].map(({ from, to, kind }) => ({
      from,
      to,
      label: t(`customer.relation.${kind}`),
    })),
  };
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
    const data = { title: t("agents.relations.title"), center: id, ...mapOf(paths, t) };
    return {
      ...noResult,
      output: { paths },
      records: [{ type: object, id, op: "read" }],
      artifacts: paths.length === 0 ? [] : [{ kind: "relation_map", data }],
      untrusted: paths.length > 0,
    };
  },
});

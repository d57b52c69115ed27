import type { RelationMap } from "#agents/artifacts/contract.ts";
import type { GraphNode, RelationGraph } from "#lib/domains/customers/contract.ts";
import type { Translate } from "#lib/platform/messages/translate.ts";

const pages: Partial<Record<GraphNode["type"], string>> = { customer: "/customers", contact: "/contacts" };

/** A network as a card: words on its edges, pages behind its nodes. */
export function relationMap(title: string, center: string, graph: RelationGraph, t: Translate): RelationMap {
  return {
    title,
    center,
    nodes: graph.nodes.map((node) => {
      const page = pages[node.type];
      return {
        id: node.id,
        label: node.name,
        kind: node.type === "user" ? "person" : node.type,
        href: page ? `${page}/${node.id}` : null,
      };
    }),
    edges: graph.edges.map(({ from, to, kind }) => ({ from, to, label: t(`customer.relation.${kind}`) })),
  };
}

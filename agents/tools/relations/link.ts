import { z } from "zod";
import { linkRelationInput } from "#lib/domains/customers/contract.ts";
import { linkRelation, relationGraph } from "#lib/domains/customers/index.ts";
import { defineTool, noResult } from "../tool.ts";
import { relationMap } from "./relation-map.ts";

const { from, kind, to, strength, note } = linkRelationInput.shape;

export const relationLink = defineTool({
  name: "relation_link",
  description:
    "Say how two people, companies, competitors or colleagues stand to each other: reports to, influences, knows, introduced by, uses a competitor.",
  risk: "write",
  right: "contact.update",
  input: z.object({ from, kind, to, strength: strength.optional(), note }),
  card: "relation_map",
  async run(given, env) {
    const { context, t } = env;
    const { id } = await env.once((joined) => linkRelation(joined, given));
    const graph = await relationGraph(context, { ...given.from, depth: 1 });
    return {
      ...noResult,
      output: { id, graph },
      records: [{ type: "relation", id, op: "create" }],
      artifacts: [
        { kind: "relation_map", data: relationMap(t("agents.relations.around"), given.from.id, graph, t) },
      ],
      untrusted: true,
    };
  },
  async propose({ from: left, kind: how, to: right }, { context, t }) {
    const graph = await relationGraph(context, { ...left, depth: 1 });
    const nameOf = (id: string) => graph.nodes.find((node) => node.id === id)?.name ?? id;
    const after = `${nameOf(left.id)} ${t(`customer.relation.${how}`)} ${nameOf(right.id)}`;
    const diff = [{ field: "relation", label: t("agents.relations.one"), before: null, after }];
    return { title: t("agents.propose.relation"), sideEffects: [], diff, target: null };
  },
});

import type { Tx } from "#db/client.ts";
import { namesOfPeople } from "#lib/domains/identity/index.ts";
import type { GraphNode, RelationEnd } from "../contract.ts";
import { selectCompetitorNames, selectContactNames, selectCustomerNames } from "../relation-repository.ts";

/** The nodes that the person may see, by id, with their names; all kinds at once. */
export async function namesOfNodes(
  tx: Tx,
  wanted: readonly { type: RelationEnd; id: string }[],
): Promise<Map<string, GraphNode>> {
  const ids = (type: RelationEnd) => [
    ...new Set(wanted.filter((each) => each.type === type).map((each) => each.id)),
  ];
  const [people, contacts, customers, competitors] = await Promise.all([
    namesOfPeople(tx, ids("user")),
    selectContactNames(tx, ids("contact")),
    selectCustomerNames(tx, ids("customer")),
    selectCompetitorNames(tx, ids("competitor")),
  ]);
  const nodes: GraphNode[] = [
    ...[...people].map(([id, name]): GraphNode => ({ type: "user", id, name })),
    ...contacts.map((row): GraphNode => ({ type: "contact", ...row })),
    ...customers.map((row): GraphNode => ({ type: "customer", ...row })),
    ...competitors.map((row): GraphNode => ({ type: "competitor", ...row })),
  ];
  return new Map(nodes.map((node) => [node.id, node]));
}

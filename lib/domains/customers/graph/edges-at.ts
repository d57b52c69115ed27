import type { Tx } from "#db/client.ts";
import type { GraphEdge, RelationEnd } from "../contract.ts";
import { selectJobs, selectMeetings, selectOwners, selectRelations } from "../relation-repository.ts";

export type End = { type: RelationEnd; id: string };
/** An edge with the kinds of its ends. */
export type TypedEdge = GraphEdge & { ends: [End, End] };

function edge(
  from: End,
  kind: GraphEdge["kind"],
  to: End,
  strength: number,
  note?: string | null,
): TypedEdge {
  return { from: from.id, to: to.id, kind, strength, ends: [from, to], ...(note && { note }) };
}

/** Met once is a 1, more than eight times a 5. */
const closeness = (times: number): number => Math.min(5, 1 + Math.floor(Math.log2(times) * 1.3));

/** All edges at these nodes: what people have said, where contacts work, who has met them, whose they are. */
export async function edgesAt(tx: Tx, nodes: readonly End[]): Promise<TypedEdge[]> {
  if (nodes.length === 0) return [];
  const ids = (type: RelationEnd) => nodes.filter((node) => node.type === type).map((node) => node.id);
  const [customers, contacts] = [ids("customer"), ids("contact")];
  const [said, jobs, meetings, owners] = await Promise.all([
    selectRelations(
      tx,
      nodes.map((node) => node.id),
    ),
    customers.length + contacts.length > 0 ? selectJobs(tx, [...customers, ...contacts]) : [],
    contacts.length > 0 ? selectMeetings(tx, contacts) : [],
    selectOwners(tx, { customers, contacts }),
  ]);
  const typeOf = new Map(nodes.map((node) => [node.id, node.type]));
  return [
    ...said.map((row) =>
      edge(
        { type: row.fromType, id: row.fromId },
        row.kind,
        { type: row.toType, id: row.toId },
        row.strength,
        row.note,
      ),
    ),
    ...jobs.map((row) =>
      edge(
        { type: "contact", id: row.contactId },
        "works_at",
        { type: "customer", id: row.customerId },
        3,
        row.title,
      ),
    ),
    ...meetings.map((row) =>
      edge(
        { type: "user", id: row.userId },
        "met",
        { type: "contact", id: row.contactId },
        closeness(row.times),
      ),
    ),
    ...owners.flatMap(({ id, ownerId }) => {
      const type = typeOf.get(id);
      return ownerId && type ? [edge({ type: "user", id: ownerId }, "owns", { type, id }, 2)] : [];
    }),
  ];
}

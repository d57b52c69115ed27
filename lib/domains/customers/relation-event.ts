import type { DomainEvent } from "#lib/platform/outbox.ts";

type Edge = { id: string; fromType: string; fromId: string; kind: string; toType: string; toId: string };

/** An edge that was said or taken back, with its ends: whoever shows one of them may read it again. */
export function relationEvent(type: "relation.linked" | "relation.unlinked", edge: Edge): DomainEvent {
  const { id, fromType, fromId, kind, toType, toId } = edge;
  const payload = { from: { type: fromType, id: fromId }, kind, to: { type: toType, id: toId } };
  return { type, aggregateType: "relation", aggregateId: id, payload };
}

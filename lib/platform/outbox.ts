import type { Tx } from "#db/client.ts";
import { outboxEvents } from "#db/schema/outbox-events.ts";
import type { Context } from "./context.ts";
import { newId } from "./ids.ts";

/** Something that happened, told to other domains and to screens after commit. */
export type DomainEvent = {
  type: string;
  aggregateType: string;
  aggregateId: string;
  payload: Record<string, unknown>;
};

/** Writes the event into the caller's transaction; a trigger wakes the relay at commit. */
export async function writeEvent(tx: Tx, context: Context, event: DomainEvent): Promise<void> {
  await tx.insert(outboxEvents).values({
    id: newId("event"),
    tenantId: context.principal.tenantId,
    actorUserId: context.principal.userId,
    ...event,
  });
}

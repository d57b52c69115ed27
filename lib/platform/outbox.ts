import type { Tx } from "#db/client.ts";
import type { Context } from "./context.ts";
import { newId } from "./ids.ts";
import { atCommit } from "./with-actor.ts";

/** Something that happened, told to other domains and to screens after commit. */
export type DomainEvent = {
  type: string;
  aggregateType: string;
  aggregateId: string;
  payload: Record<string, unknown>;
};

/** Writes the event when the caller's transaction commits; a trigger wakes the relay. */
export function writeEvent(tx: Tx, context: Context, event: DomainEvent): void {
  const { tenantId, userId } = context.principal;
  atCommit(tx, {
    text: `insert into outbox_events (id, tenant_id, actor_user_id, type, aggregate_type, aggregate_id, payload)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [
      newId("event"),
      tenantId,
      userId,
      event.type,
      event.aggregateType,
      event.aggregateId,
      JSON.stringify(event.payload),
    ],
  });
}

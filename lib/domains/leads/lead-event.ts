import type { DomainEvent } from "#lib/platform/outbox.ts";
import type { LeadEventPayload, leadEventTypes } from "./contract.ts";

type Place = { ownerId: string | null; teamPath: string };

/** A lead event with what fan-out needs: whose it is now and whose it was. */
export function leadEvent(
  type: (typeof leadEventTypes)[number],
  lead: Place & { id: string },
  more: { previous?: Place; fields?: string[]; gone?: boolean } = {},
): DomainEvent {
  const payload: LeadEventPayload = {
    ownerId: lead.ownerId,
    teamPath: lead.teamPath,
    previous: more.previous ? { ownerId: more.previous.ownerId, teamPath: more.previous.teamPath } : null,
    fields: more.fields ?? [],
    gone: more.gone ?? false,
  };
  return { type, aggregateType: "lead", aggregateId: lead.id, payload };
}

import { contextOf } from "#lib/domains/identity/index.ts";
import type { LeadEventPayload } from "#lib/domains/leads/contract.ts";
import { inScope } from "#lib/platform/access.ts";
import type { RelayedEvent } from "#lib/platform/outbox-relay.ts";
import { type HuikeServer, tenantRoom } from "../socket-types.ts";

/** Tells those who may see the lead, before or after the change, that it changed; never what is in it. */
export async function fanOutLead(io: HuikeServer, event: RelayedEvent): Promise<void> {
  const payload = event.payload as unknown as LeadEventPayload;
  const op = payload.gone ? "delete" : event.type === "lead.captured" ? "create" : "update";
  for (const socket of await io.in(tenantRoom(event.tenantId)).fetchSockets()) {
    const context = contextOf(socket.data.principal, { kind: "system" });
    const sees = inScope(context, "lead", payload);
    const saw = payload.previous !== null && inScope(context, "lead", payload.previous);
    if (sees || saw)
      socket.emit("entity:changed", { type: "lead", id: event.aggregateId, op: sees ? op : "delete" });
  }
}

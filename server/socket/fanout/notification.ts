import type { RelayedEvent } from "#lib/platform/outbox-relay.ts";
import { type HuikeServer, userRoom } from "../socket-types.ts";

/** Tells a person's devices that they have been told something, or have read it elsewhere. */
export async function fanOutNotification(io: HuikeServer, event: RelayedEvent): Promise<void> {
  const { to, userId } = event.payload as { to?: string[]; userId?: string };
  const people = to ?? (userId ? [userId] : []);
  if (people.length === 0) return;
  const op = event.type === "notification.sent" ? "create" : "update";
  io.to(people.map(userRoom)).emit("entity:changed", { type: "notification", id: event.aggregateId, op });
}

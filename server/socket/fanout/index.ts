import type { RelayedEvent } from "#lib/platform/outbox-relay.ts";
import type { HuikeServer } from "../socket-types.ts";
import { fanOutConversation } from "./conversation.ts";
import { fanOutNotification } from "./notification.ts";
import { fanOutRecords } from "./record.ts";
import { recordKinds } from "./record-kinds.ts";

const byDomain: Record<string, (io: HuikeServer, event: RelayedEvent) => Promise<void>> = {
  conversation: fanOutConversation,
  notification: fanOutNotification,
};

/** Hands an event to the fan-out of its domain; most events concern no screen. */
export async function fanOut(io: HuikeServer, event: RelayedEvent): Promise<void> {
  const records = recordKinds.get(event.aggregateType);
  if (records) return fanOutRecords(io, event, records);
  await byDomain[event.type.split(".")[0] ?? ""]?.(io, event);
}

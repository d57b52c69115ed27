import type { RelayedEvent } from "#lib/platform/outbox-relay.ts";
import type { HuikeServer } from "../socket-types.ts";
import { fanOutConversation } from "./conversation.ts";
import { fanOutLead } from "./lead.ts";

const byDomain: Record<string, (io: HuikeServer, event: RelayedEvent) => Promise<void>> = {
  lead: fanOutLead,
  conversation: fanOutConversation,
};

/** Hands an event to the fan-out of its domain; most events concern no screen. */
export async function fanOut(io: HuikeServer, event: RelayedEvent): Promise<void> {
  await byDomain[event.type.split(".")[0] ?? ""]?.(io, event);
}

import type { Tx } from "#db/client.ts";
import type { Locale } from "#lib/platform/messages/locale.ts";

export type Scope = "none" | "own" | "team" | "all";
/** Objects that have owners; each role has a scope for each. */
export const ownedObjects = ["lead", "customer", "contact", "opportunity", "activity", "task"] as const;
export type OwnedObject = (typeof ownedObjects)[number];

/** A person, as resolved from a session, an API key or a run: who they are and what they may do. */
export type Principal = {
  tenantId: string;
  userId: string;
  name: string;
  role: string;
  teamId: string | null;
  /** `/root/east/one/`: the ids of the teams above and this one. */
  teamPath: string;
  locale: Locale;
  scopes: Record<OwnedObject, Scope>;
  rights: ReadonlySet<string>;
};

export type Actor =
  | { type: "user"; userId: string }
  | { type: "agent"; agentId: string; onBehalfOf: string }
  | { type: "system"; name: string };

/** Where a value came from, kept with every change. */
export type Source = {
  kind: "conversation" | "page" | "api" | "import" | "seed" | "system";
  text?: string;
  conversationId?: string;
  messageId?: string;
};

export type Context = {
  principal: Principal;
  actor: Actor;
  requestId: string;
  source: Source;
  runId?: string;
  /** Rights an agent is limited to; absent for people. */
  mandate?: ReadonlySet<string>;
  /** Joined by verbs called inside another verb. */
  tx?: Tx;
};

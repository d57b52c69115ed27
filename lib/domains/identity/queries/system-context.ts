import { type Context, ownedObjects, type Scope } from "#lib/platform/context.ts";
import { newId } from "#lib/platform/ids.ts";
import { defaultLocale } from "#lib/platform/messages/locale.ts";

/** The context of the system's own work in one tenant (relay, sweeper, seed): sees all of it, is nobody. */
export function systemContext(tenantId: string, name: string): Context {
  const scopes = Object.fromEntries(ownedObjects.map((object) => [object, "all"])) as Record<
    (typeof ownedObjects)[number],
    Scope
  >;
  return {
    principal: {
      tenantId,
      userId: "system",
      name,
      role: "system",
      teamId: null,
      teamPath: "/",
      locale: defaultLocale,
      scopes,
      rights: new Set(),
    },
    actor: { type: "system", name },
    requestId: newId("request"),
    source: { kind: "system" },
  };
}

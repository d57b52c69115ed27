import type { Context, Principal, Source } from "#lib/platform/context.ts";
import { newId } from "#lib/platform/ids.ts";

/** The context in which a person acts by themself. */
export function contextOf(principal: Principal, source: Source, requestId = newId("request")): Context {
  return { principal, actor: { type: "user", userId: principal.userId }, requestId, source };
}

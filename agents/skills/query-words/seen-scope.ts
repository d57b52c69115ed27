import type { Turn } from "#agents/runtime/turn.ts";
import type { QueryReading } from "#lib/language/index.ts";
import type { Scope } from "#lib/platform/context.ts";

/** How far the person sees records of a kind. What belongs to nobody in particular is seen by all. */
export function seenScope(object: QueryReading["object"], { context }: Turn): Scope {
  return object === "product" ? "all" : context.principal.scopes[object];
}

import type { Principal } from "#lib/platform/context.ts";
import { principalOf } from "../principal-of.ts";
import { findPerson } from "../repository.ts";

/** The person with their rights as they are now, for work done later in their name; undefined when deactivated. */
export async function loadPrincipal(userId: string): Promise<Principal | undefined> {
  const row = await findPerson(userId);
  return row && principalOf(row);
}

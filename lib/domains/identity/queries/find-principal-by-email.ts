import type { Principal } from "#lib/platform/context.ts";
import { principalOf } from "../principal-of.ts";
import { findLogin, findPerson } from "../repository.ts";

/** The person with that address, for commands run on the server's own machine; undefined when there is none. */
export async function findPrincipalByEmail(email: string): Promise<Principal | undefined> {
  const known = await findLogin(email.trim().toLowerCase());
  const person = known && (await findPerson(known.user_id));
  return person && principalOf(person);
}

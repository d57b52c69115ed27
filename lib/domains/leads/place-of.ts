import type { Tx } from "#db/client.ts";
import { listMembers } from "#lib/domains/identity/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";
import type { Place } from "#lib/platform/records/create-record.ts";

/** The place of a colleague's leads. Throws `not_found` when there is no such person at work here. */
export async function placeOf(tx: Tx, userId: string): Promise<Place> {
  const member = (await listMembers(tx)).find((person) => person.id === userId);
  if (!member) throw new AppError("not_found", "no such person", { reason: "user_not_found" });
  return { ownerId: member.id, teamId: member.teamId, teamPath: member.teamPath };
}

/** A rep keeps what they find; everyone else's leads wait in their team for an owner. */
export function placeOfFinder({ principal }: Context): Place {
  const { userId, teamId, teamPath } = principal;
  return { ownerId: principal.role === "sales_rep" ? userId : null, teamId, teamPath };
}

import type { Tx } from "#db/client.ts";
import { listMembers } from "#lib/domains/identity/index.ts";
import { AppError } from "#lib/platform/errors.ts";
import type { Place } from "#lib/platform/records/create-record.ts";

/** The place of a colleague's opportunities. Throws `not_found` when there is no such person at work here. */
export async function placeOf(tx: Tx, userId: string): Promise<Place> {
  const member = (await listMembers(tx)).find((person) => person.id === userId);
  if (!member) throw new AppError("not_found", "no such person", { reason: "user_not_found" });
  return { ownerId: member.id, teamId: member.teamId, teamPath: member.teamPath };
}

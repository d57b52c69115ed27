import { listMembers } from "#lib/domains/identity/index.ts";
import { decideOwner } from "#lib/domains/leads/index.ts";
import { AppError } from "#lib/platform/errors.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import type { Place } from "#lib/platform/records/create-record.ts";
import type { Row } from "#lib/platform/records/define-records.ts";
import type { AssignmentFactor, PooledObject } from "./contract.ts";

export type Receiver = {
  userId: string;
  place: Place;
  rule?: { id: string; name: string; factors: AssignmentFactor[] };
};

async function personOf(asking: Asking, userId: string): Promise<Receiver> {
  const member = (await listMembers(asking.tx)).find(({ id }) => id === userId);
  if (!member) throw new AppError("not_found", "no such person", { reason: "user_not_found" });
  const { id: ownerId, teamId, teamPath } = member;
  return { userId, place: { ownerId, teamId, teamPath } };
}

/** Who gets each record: the person said, else whom the assignment rules find. Throws `precondition` where they find nobody. */
export async function receiversOf(
  asking: Asking,
  object: PooledObject,
  rows: readonly Row[],
  to: string | undefined,
): Promise<Map<string, Receiver>> {
  if (to !== undefined) {
    const person = await personOf(asking, to);
    return new Map(rows.map((row) => [row.id, person]));
  }
  const receivers = new Map<string, Receiver>();
  for (const row of rows) {
    const decision = await decideOwner(asking, object, row);
    const userId = decision?.place.ownerId;
    if (!decision || !userId) {
      throw new AppError("precondition", "no rule decides", { reason: "assignment_nobody" });
    }
    const { place, rule, factors } = decision;
    receivers.set(row.id, { userId, place, rule: { ...rule, factors } });
  }
  return receivers;
}

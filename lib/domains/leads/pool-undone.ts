import { now } from "#lib/platform/clock.ts";
import { newId } from "#lib/platform/ids.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import type { Changed } from "#lib/platform/records/change-records.ts";
import { insertPoolMove } from "./conversion-repository.ts";
import type { LeadRow } from "./records-repository.ts";

/** Tells the pool that a way into it or out of it was taken back. */
export async function keepPoolUndone(asking: Asking, { before, row }: Changed<LeadRow>): Promise<void> {
  const poolId = row.poolId ?? before.poolId;
  if (poolId === null || before.poolId === row.poolId) return;
  const { tenantId, userId } = asking.context.principal;
  const back = row.poolId !== null;
  await insertPoolMove(asking.tx, {
    id: newId("poolMove"),
    tenantId,
    poolId,
    object: "lead",
    recordId: row.id,
    direction: back ? "in" : "out",
    reason: "undone",
    // Nobody lost it by an undo of their own claim: no cooling-off follows from it.
    ownerId: back ? null : row.ownerId,
    by: userId,
    at: now(),
  });
}

import { pooledRecords } from "#lib/domains/leads/index.ts";
import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { dayOf, dayRange } from "#lib/platform/day-range.ts";
import { AppError } from "#lib/platform/errors.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import { outcomeOfMany } from "#lib/platform/records/record-event.ts";
import { claimFromPoolInput } from "../contract.ts";
import { holdPooled } from "../hold-pooled.ts";
import { refuseCooling, refuseOverCap, refuseOverCapacity } from "../limits.ts";
import { byPool, eventOf, takeOut } from "../move-records.ts";
import { countClaims, countHeld, lastLosses, lockTaker } from "../move-repository.ts";
import { isMember, mayClaim } from "../policy.ts";
import type { PoolRow } from "../pool-repository.ts";
import { requireOpenPool } from "../require-pool.ts";

/** Throws where the pool's limits speak against it: membership, the day's cap, what one may hold, cooling-off. */
async function refuseBeyondLimits(asking: Asking, pool: PoolRow, ids: string[]): Promise<void> {
  const { tx, context } = asking;
  const { userId } = context.principal;
  if (!isMember(context, pool)) {
    throw new AppError("forbidden", "another team's pool", { reason: "pool_not_member" });
  }
  const today = dayOf(now());
  const claimed = await countClaims(tx, userId, new Date(dayRange(today, today).from));
  refuseOverCap(pool.dailyClaims, claimed.get(pool.id) ?? 0, ids.length);
  if (pool.capacity !== null) {
    refuseOverCapacity(pool.capacity, await countHeld(asking, pool.object, userId), ids.length);
  }
  const losses = await lastLosses(tx, userId, ids);
  for (const id of ids) refuseCooling(losses.get(id) ?? null, pool.coolingDays, now());
}

/** Takes records out of their pools for oneself, all of them or none. Of many who claim one record, one gets it. */
export const claimFromPool = command({
  name: "pool.claim",
  input: claimFromPoolInput,
  access: mayClaim,
  run: async ({ tx, context, input: { object, records: refs } }) => {
    const asking = await askRecords({ tx, context }, object);
    const { tenantId, userId, teamId, teamPath } = context.principal;
    const to = { ownerId: userId, teamId, teamPath };
    await lockTaker(tx, tenantId, userId);
    const rows = await holdPooled(asking, pooledRecords(object), refs);
    const changed = [];
    for (const [poolId, waiting] of byPool(rows)) {
      const pool = await requireOpenPool({ tx, context }, poolId, object);
      const ids = waiting.map(({ id }) => id);
      await refuseBeyondLimits(asking, pool, ids);
      const records = refs.filter(({ id }) => ids.includes(id));
      changed.push(...(await takeOut(asking, pool, { records, to, reason: "claimed" })));
    }
    return outcomeOfMany(eventOf(object, "claimed"), changed);
  },
});

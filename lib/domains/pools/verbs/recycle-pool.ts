import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { outcomeOfMany } from "#lib/platform/records/record-event.ts";
import { recyclePoolInput } from "../contract.ts";
import { eventOf, putIn } from "../move-records.ts";
import { mayManagePools } from "../policy.ts";
import { selectRecyclable } from "../recycle-repository.ts";
import { requireOwnPool } from "../require-pool.ts";
import { tellRecycled } from "../tell-recycled.ts";

/**
 * Takes back one batch by the first rule of a pool that finds something. `recycled` 0: there is nothing left to take.
 * Rules stand in their order, and what one took the next no longer finds.
 */
export const recyclePool = command({
  name: "pool.recycle",
  input: recyclePoolInput,
  access: mayManagePools,
  run: async ({ tx, context, input: { pool: id, limit } }) => {
    const pool = await requireOwnPool({ tx, context }, { id });
    if (!pool.active) throw new AppError("precondition", "pool is closed", { reason: "pool_closed" });
    const asking = await askRecords({ tx, context }, pool.object);
    for (const rule of pool.recycleRules.filter(({ active }) => active)) {
      const found = await selectRecyclable(asking, pool, rule.filter as never, { limit, hold: true });
      if (found.length === 0) continue;
      const records = found.map((each) => ({ id: each.id }));
      const changed = await putIn(asking, pool, { records, reason: "recycled", rule });
      await tellRecycled(asking, pool, found);
      const outcome = outcomeOfMany(eventOf(pool.object, "recycled"), changed);
      return { ...outcome, result: { recycled: changed.length } };
    }
    const event = { type: "pool.nothing_recycled", aggregateType: "pool", aggregateId: id, payload: {} };
    return { result: { recycled: 0 }, changes: [], event };
  },
});

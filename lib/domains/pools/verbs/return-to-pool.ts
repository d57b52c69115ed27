import { pooledRecords } from "#lib/domains/leads/index.ts";
import { inScope } from "#lib/platform/access.ts";
import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { outcomeOfMany } from "#lib/platform/records/record-event.ts";
import { requireRecords } from "#lib/platform/records/require-record.ts";
import { returnToPoolInput } from "../contract.ts";
import { eventOf, putIn } from "../move-records.ts";
import { mayReturn } from "../policy.ts";
import { requireOpenPool } from "../require-pool.ts";

/** Gives records up to a pool, all of them or none; whoever may take from the pool may claim them. */
export const returnToPool = command({
  name: "pool.return",
  input: returnToPoolInput,
  access: mayReturn,
  run: async ({ tx, context, input: { object, records: refs, pool: poolId, reason } }) => {
    const asking = await askRecords({ tx, context }, object);
    const pool = await requireOpenPool({ tx, context }, poolId, object);
    const ids = refs.map(({ id }) => id);
    for (const row of await requireRecords(asking, pooledRecords(object), ids)) {
      if (row.poolId !== null) throw new AppError("precondition", "in a pool", { reason: "record_in_pool" });
      // A colleague who only helps on it cannot give it away.
      if (inScope(context, object, row as unknown as Parameters<typeof inScope>[2])) continue;
      throw new AppError("forbidden", `${row.id} is not theirs`, { reason: "pool_not_owner" });
    }
    const changed = await putIn(asking, pool, { records: refs, reason: "returned", note: reason });
    return outcomeOfMany(eventOf(object, "pooled"), changed);
  },
});

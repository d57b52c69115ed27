import { pooledRecords } from "#lib/domains/leads/index.ts";
import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import type { Changed } from "#lib/platform/records/change-records.ts";
import type { Row } from "#lib/platform/records/define-records.ts";
import { outcomeOfMany } from "#lib/platform/records/record-event.ts";
import { assignFromPoolInput, type PooledObject } from "../contract.ts";
import { holdPooled } from "../hold-pooled.ts";
import { refuseOverCapacity } from "../limits.ts";
import { eventOf, takeOut } from "../move-records.ts";
import { countHeld, lockTaker } from "../move-repository.ts";
import { mayAssign } from "../policy.ts";
import { type Receiver, receiversOf } from "../receivers.ts";
import { requireOpenPool } from "../require-pool.ts";

type Handing = { row: Row; version: number | undefined; note: string | undefined; receiver: Receiver };

async function handOut(asking: Asking, object: PooledObject, handing: Handing): Promise<Changed[]> {
  const { row, version, note, receiver } = handing;
  const pool = await requireOpenPool(asking, String(row.poolId), object);
  if (pool.capacity !== null) {
    refuseOverCapacity(pool.capacity, await countHeld(asking, object, receiver.userId), 1);
  }
  const { place: to, rule } = receiver;
  const records = [{ id: row.id, version }];
  return takeOut(asking, pool, { records, to, reason: "assigned", note, ...(rule && { rule }) });
}

/** Gives records that wait in pools to a person, or to whom the assignment rules find; all of them or none. */
export const assignFromPool = command({
  name: "pool.assign",
  input: assignFromPoolInput,
  access: mayAssign,
  run: async ({ tx, context, input: { object, records: refs, to, reason: note } }) => {
    const asking = await askRecords({ tx, context }, object);
    const records = pooledRecords(object);
    const receivers = await receiversOf(asking, object, await holdPooled(asking, records, refs, false), to);
    // People before records, as who claims holds them.
    const takers = new Set([...receivers.values()].map(({ userId }) => userId));
    for (const taker of [...takers].sort()) await lockTaker(tx, context.principal.tenantId, taker);
    const changed: Changed[] = [];
    for (const row of await holdPooled(asking, records, refs)) {
      const receiver = receivers.get(row.id);
      const version = refs.find(({ id }) => id === row.id)?.version;
      if (receiver) changed.push(...(await handOut(asking, object, { row, version, note, receiver })));
    }
    return outcomeOfMany(eventOf(object, "assigned"), changed);
  },
});

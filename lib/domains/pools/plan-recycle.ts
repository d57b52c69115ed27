import type { Asking } from "#lib/platform/records/asking.ts";
import type { RecycleRule } from "./contract.ts";
import { type PoolRow, selectPools } from "./pool-repository.ts";
import { type Recyclable, selectRecyclable } from "./recycle-repository.ts";

export type Planned = Recyclable & { rule: RecycleRule };

const mostRecords = 100_000;

/**
 * What the given pool would take back now. Pools are asked in the order in which they recycle, so that what a nearer
 * pool takes is not counted here.
 */
export async function planRecycle(asking: Asking, wanted: PoolRow): Promise<Planned[]> {
  const pools = (await selectPools(asking.tx, wanted.object))
    .map((pool) => (pool.id === wanted.id ? wanted : pool))
    .filter(({ active }) => active);
  const taken = new Set<string>();
  for (const pool of pools) {
    const planned: Planned[] = [];
    for (const rule of pool.recycleRules.filter(({ active }) => active)) {
      const found = await selectRecyclable(asking, pool, rule.filter as never, { limit: mostRecords });
      for (const record of found) {
        if (!taken.has(record.id)) planned.push({ ...record, rule });
        taken.add(record.id);
      }
    }
    if (pool.id === wanted.id) return planned;
  }
  return [];
}

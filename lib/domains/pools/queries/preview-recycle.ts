import { namesOfPeople } from "#lib/domains/identity/index.ts";
import { query } from "#lib/platform/query.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { previewRecycleInput, type RecyclePreview } from "../contract.ts";
import { planRecycle } from "../plan-recycle.ts";
import { mayManagePools, requireBelow } from "../policy.ts";
import { soundRules } from "../pool-settings.ts";
import { requirePool } from "../require-pool.ts";

type Named = { id: string; name: string };

/** How often each stands in the list, the most first. */
function counted(all: readonly Named[]): { each: Named; count: number }[] {
  const counts = new Map<string, { each: Named; count: number }>();
  for (const each of all) {
    counts.set(each.id, { each, count: (counts.get(each.id)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((left, right) => right.count - left.count);
}

/** Who would lose what to a pool now, by its rules or by those that are only thought of. Nothing is written. */
export const previewRecycle = query({
  name: "pool.preview_recycle",
  input: previewRecycleInput,
  access: mayManagePools,
  run: async ({ tx, context, input }): Promise<RecyclePreview> => {
    const pool = await requirePool({ tx, context }, input.pool);
    requireBelow(context, pool);
    const asking = await askRecords({ tx, context }, pool.object);
    const recycleRules = input.recycleRules
      ? soundRules(asking, pool.object, input.recycleRules)
      : pool.recycleRules;
    const protectionDays = input.protectionDays ?? pool.protectionDays;
    const planned = await planRecycle(asking, { ...pool, active: true, recycleRules, protectionDays });
    const names = await namesOfPeople(tx, [...new Set(planned.map(({ ownerId }) => ownerId))]);
    const items = planned.map(({ id, name, ownerId, rule }) => ({
      record: { id, name },
      owner: { id: ownerId, name: names.get(ownerId) ?? "" },
      rule: { id: rule.id, name: rule.name },
    }));
    return {
      total: items.length,
      owners: counted(items.map(({ owner }) => owner)).map(({ each, count }) => ({ user: each, count })),
      rules: counted(items.map(({ rule }) => rule)).map(({ each, count }) => ({ rule: each, count })),
      items: items.slice(0, input.limit),
    };
  },
});

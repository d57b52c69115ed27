import { namesOfTeams } from "#lib/domains/identity/index.ts";
import { hasRight } from "#lib/platform/access.ts";
import { now } from "#lib/platform/clock.ts";
import { dayOf, dayRange } from "#lib/platform/day-range.ts";
import { query } from "#lib/platform/query.ts";
import { listPoolsInput, type PoolDto, pooledObjects } from "../contract.ts";
import { claimsLeft } from "../limits.ts";
import { countClaims } from "../move-repository.ts";
import { isBelow, isMember, mayReadAnyPooled } from "../policy.ts";
import { countWaiting, type PoolRow, selectPools } from "../pool-repository.ts";

function present(
  pool: PoolRow,
  teams: Map<string, string>,
  counts: { waiting: number; claimed: number },
): PoolDto {
  const { id, object, name, description, teamId, dailyClaims, capacity, coolingDays, protectionDays } = pool;
  const { hiddenFields, recycleRules, active, version } = pool;
  return {
    ...{ id, object, name, description, dailyClaims, capacity, coolingDays, protectionDays },
    ...{ hiddenFields, recycleRules, active, version },
    team: teamId ? { id: teamId, name: teams.get(teamId) ?? "" } : null,
    waiting: counts.waiting,
    claimedToday: counts.claimed,
    claimsLeft: claimsLeft(dailyClaims, counts.claimed),
  };
}

/** The pools that the person may take from or looks after, with what waits there and what they may still claim today. */
export const listPools = query({
  name: "pool.list",
  input: listPoolsInput,
  access: mayReadAnyPooled,
  run: async ({ tx, context, input }): Promise<{ items: PoolDto[] }> => {
    const readable = pooledObjects.filter(
      (object) => (!input.object || input.object === object) && hasRight(context, `${object}.read`),
    );
    const pools = (await selectPools(tx)).filter(
      (pool) => readable.includes(pool.object) && (isMember(context, pool) || isBelow(context, pool)),
    );
    const today = dayOf(now());
    const since = new Date(dayRange(today, today).from);
    const [teams, claims, ...waiting] = await Promise.all([
      namesOfTeams(tx, [...new Set(pools.flatMap(({ teamId }) => (teamId ? [teamId] : [])))]),
      countClaims(tx, context.principal.userId, since),
      ...readable.map((object) => countWaiting(tx, object)),
    ]);
    const waits = new Map(waiting.flatMap((counts) => [...counts]));
    const items = pools.map((pool) =>
      present(pool, teams, { waiting: waits.get(pool.id) ?? 0, claimed: claims.get(pool.id) ?? 0 }),
    );
    return { items };
  },
});

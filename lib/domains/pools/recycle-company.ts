import { contextOf, loadPrincipal } from "#lib/domains/identity/index.ts";
import { rescoreLeads } from "#lib/domains/leads/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { withActor } from "#lib/platform/with-actor.ts";
import { selectPools, selectTenantBirth, selectTenants } from "./pool-repository.ts";
import { recyclePool } from "./verbs/recycle-pool.ts";

/** The contexts in which the companies' own rules run: an administrator's sight, the system's hand. */
export async function companies(): Promise<Context[]> {
  const found = await Promise.all(
    (await selectTenants()).map(async ({ user_id }) => {
      const principal = await loadPrincipal(user_id);
      if (!principal) return [];
      const context = contextOf(principal, { kind: "system" });
      return [{ ...context, actor: { type: "system" as const, name: "recycle" } }];
    }),
  );
  return found.flat();
}

/** Whether a company was made on this day: what it was given then has had no day yet to be worked on. */
export async function madeOn(context: Context, day: string): Promise<boolean> {
  return dayOf(await withActor(context, selectTenantBirth, { reads: true })) === day;
}

/** Lets every pool of a company take back what its rules find, in batches that each stand alone. Returns how many. */
export async function recycleCompany(context: Context): Promise<number> {
  const pools = await withActor(context, (tx) => selectPools(tx), { reads: true });
  let recycled = 0;
  for (const { id } of pools.filter(({ active }) => active)) {
    for (;;) {
      const batch = await recyclePool(context, { pool: id });
      if (batch.recycled === 0) break;
      recycled += batch.recycled;
    }
  }
  return recycled;
}

/** Scores all leads of a company by the weights and the day of now, stretch by stretch. Returns how many changed. */
export async function rescoreCompany(context: Context): Promise<number> {
  let rescored = 0;
  let after: string | null = "";
  while (after !== null) {
    const stretch: Awaited<ReturnType<typeof rescoreLeads>> = await rescoreLeads(context, { after });
    rescored += stretch.rescored;
    after = stretch.next;
  }
  return rescored;
}

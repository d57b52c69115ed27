import { notify } from "#lib/domains/activities/index.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import type { PoolRow } from "./pool-repository.ts";
import type { Recyclable } from "./recycle-repository.ts";

/** Tells everybody what they have lost to a pool: how many, and what one of them is called. */
export async function tellRecycled(
  asking: Asking,
  pool: PoolRow,
  lost: readonly Recyclable[],
): Promise<void> {
  const owners = [...new Set(lost.map(({ ownerId }) => ownerId))];
  // A rule tells it, whoever has let it run.
  const context = { ...asking.context, actor: { type: "system" as const, name: "recycle" }, tx: asking.tx };
  for (const owner of owners) {
    const theirs = lost.filter(({ ownerId }) => ownerId === owner);
    await notify(context, {
      to: [owner],
      kind: `${pool.object}.recycled`,
      params: { count: theirs.length, name: theirs[0]?.name ?? "", pool: pool.name },
    });
  }
}

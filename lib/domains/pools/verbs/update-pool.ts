import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { updatePoolInput } from "../contract.ts";
import { mayManagePools, requireBelow } from "../policy.ts";
import { poolOutcome } from "../pool-outcome.ts";
import { type PoolRow, writePool } from "../pool-repository.ts";
import { settingsOf } from "../pool-settings.ts";
import { requireOwnPool } from "../require-pool.ts";

/** Writes settings of a pool. What waits in it stays with the team that it had. */
export const updatePool = command({
  name: "pool.update",
  input: updatePoolInput,
  access: mayManagePools,
  run: async ({ tx, context, input: { set, ...ref } }) => {
    const before = await requireOwnPool({ tx, context }, ref);
    const { object } = before;
    const settings = await settingsOf(await askRecords({ tx, context }, object), object, set);
    const after = { ...before, ...settings, version: before.version + 1, updatedAt: now() } as PoolRow;
    requireBelow(context, after);
    await writePool(tx, before.id, { ...settings, version: after.version, updatedAt: after.updatedAt });
    return poolOutcome("pool.updated", before, after, "update");
  },
});

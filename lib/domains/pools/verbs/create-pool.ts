import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { newId } from "#lib/platform/ids.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { createPoolInput } from "../contract.ts";
import { mayManagePools, requireBelow } from "../policy.ts";
import { poolOutcome } from "../pool-outcome.ts";
import { insertPool, type PoolRow } from "../pool-repository.ts";
import { settingsOf } from "../pool-settings.ts";

/** Opens a public pool for a team and all below it. */
export const createPool = command({
  name: "pool.create",
  input: createPoolInput,
  access: mayManagePools,
  run: async ({ tx, context, input: { object, ...given } }) => {
    const { tenantId, userId } = context.principal;
    const at = now();
    const empty = { description: null, dailyClaims: null, capacity: null, archivedAt: null, version: 1 };
    const settings = await settingsOf(await askRecords({ tx, context }, object), object, given);
    const stamps = { createdBy: userId, createdAt: at, updatedAt: at };
    const row = { ...empty, ...settings, ...stamps, id: newId("pool"), tenantId, object } as PoolRow;
    requireBelow(context, row);
    await insertPool(tx, row);
    return poolOutcome("pool.created", null, row, "create");
  },
});

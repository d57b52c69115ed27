import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { withWholeScope } from "#lib/platform/records/with-whole-scope.ts";
import { archivePoolInput } from "../contract.ts";
import { mayManagePools } from "../policy.ts";
import { poolOutcome } from "../pool-outcome.ts";
import { countWaiting, writePool } from "../pool-repository.ts";
import { requireOwnPool } from "../require-pool.ts";

/** Puts an empty pool away. */
export const archivePool = command({
  name: "pool.archive",
  input: archivePoolInput,
  access: mayManagePools,
  run: async ({ tx, context, input }) => {
    const before = await requireOwnPool({ tx, context }, input);
    const asking = await askRecords({ tx, context }, before.object);
    const waiting = await withWholeScope(asking, [before.object], () => countWaiting(tx, before.object));
    const count = waiting.get(before.id) ?? 0;
    if (count > 0) {
      throw new AppError("precondition", "records wait there", {
        reason: "pool_not_empty",
        params: { count },
      });
    }
    const at = now();
    const set = { archivedAt: at, active: false, version: before.version + 1, updatedAt: at };
    await writePool(tx, before.id, set);
    return poolOutcome("pool.archived", before, { ...before, ...set }, "delete");
  },
});

import { command } from "#lib/platform/command.ts";
import { requestRecycleInput } from "../contract.ts";
import { mayManagePools } from "../policy.ts";
import { tellRecycling } from "../pool-repository.ts";

/** Asks the workers to recycle all pools of the company now. */
export const requestRecycle = command({
  name: "pool.request_recycle",
  input: requestRecycleInput,
  access: mayManagePools,
  run: async ({ tx, context }) => {
    const { tenantId } = context.principal;
    await tellRecycling(tx, tenantId);
    const event = {
      type: "pool.recycle_requested",
      aggregateType: "tenant",
      aggregateId: tenantId,
      payload: {},
    };
    return { result: { requested: true }, changes: [], event };
  },
});

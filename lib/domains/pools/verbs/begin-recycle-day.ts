import { z } from "zod";
import { command } from "#lib/platform/command.ts";
import { mayManagePools } from "../policy.ts";

/**
 * Takes the day's recycling on, called with the day as its idempotency key: of several processes the one whose own
 * request is answered does the work.
 */
export const beginRecycleDay = command({
  name: "pool.recycle_day",
  input: z.object({ day: z.iso.date() }).strict(),
  access: mayManagePools,
  run: async ({ context, input: { day } }) => {
    const { tenantId } = context.principal;
    const event = { type: "pool.recycle_requested", aggregateType: "tenant", aggregateId: tenantId };
    return { result: { by: context.requestId }, changes: [], event: { ...event, payload: { day } } };
  },
});

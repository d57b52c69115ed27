import { now } from "#lib/platform/clock.ts";
import { dayOf, dayRange } from "#lib/platform/day-range.ts";
import { query } from "#lib/platform/query.ts";
import { toldKeysInput } from "../contract.ts";
import { countWatches, selectToldKeys } from "../notification-repository.ts";
import { mayUseNotifications } from "../policy.ts";

/** Under which of the keys the person was told something, and how often agents spoke to them unasked today. */
export const toldKeys = query({
  name: "notification.told",
  input: toldKeysInput,
  access: mayUseNotifications,
  run: async ({ tx, context: { principal }, input }) => {
    const day = dayOf(now());
    const told = input.keys.length > 0 ? await selectToldKeys(tx, principal.userId, input.keys) : [];
    const today = await countWatches(tx, principal.userId, new Date(dayRange(day, day).from));
    return { told, today };
  },
});

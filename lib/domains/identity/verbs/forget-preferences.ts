import { command } from "#lib/platform/command.ts";
import { forgetPreferencesInput, preferenceKeys } from "../contract.ts";
import { deletePreferences } from "../preference-repository.ts";

/** Erases what was kept of how the person wants to be answered, or only some of it; from then on all is as usual. */
export const forgetPreferences = command({
  name: "user.forget_preferences",
  input: forgetPreferencesInput,
  access: () => undefined,
  run: async ({ tx, context, input }) => {
    const { userId } = context.principal;
    const forgotten = await deletePreferences(tx, userId, input.keys ?? preferenceKeys);
    return {
      result: { forgotten },
      changes: [],
      event: {
        type: "user.preferences_forgotten",
        aggregateType: "user",
        aggregateId: userId,
        payload: { keys: forgotten },
      },
    };
  },
});

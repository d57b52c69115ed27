import { command } from "#lib/platform/command.ts";
import { type PreferenceKey, setPreferencesInput } from "../contract.ts";
import { putPreferences } from "../preference-repository.ts";

/** Keeps how the person wants to be answered; what is not named stays. */
export const setPreferences = command({
  name: "user.set_preferences",
  input: setPreferencesInput,
  access: () => undefined,
  run: async ({ tx, context, input }) => {
    const settings = Object.entries(input.set).map(([key, value]) => ({
      key: key as PreferenceKey,
      value: String(value),
    }));
    if (settings.length > 0) await putPreferences(tx, context.principal, settings, input.said);
    const { userId } = context.principal;
    return {
      result: { set: input.set },
      changes: [],
      event: {
        type: "user.preferences_set",
        aggregateType: "user",
        aggregateId: userId,
        payload: { keys: settings.map(({ key }) => key) },
      },
    };
  },
});

import { command } from "#lib/platform/command.ts";
import { setLocaleInput } from "../contract.ts";
import { setUserLocale } from "../repository.ts";

/** Sets the language the person reads. */
export const setLocale = command({
  name: "user.set_locale",
  input: setLocaleInput,
  access: () => undefined,
  run: async ({ tx, context, input }) => {
    const { userId, locale } = context.principal;
    await setUserLocale(tx, userId, input.locale);
    return {
      result: { locale: input.locale },
      changes: [],
      event: {
        type: "user.locale_set",
        aggregateType: "user",
        aggregateId: userId,
        payload: { before: locale, after: input.locale },
      },
    };
  },
});

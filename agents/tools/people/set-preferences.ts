import { z } from "zod";
import { preferenceKeys, setPreferencesInput } from "#lib/domains/identity/contract.ts";
import { forgetPreferences, myPreferences, setLocale, setPreferences } from "#lib/domains/identity/index.ts";
import { locales } from "#lib/platform/messages/locale.ts";
import { defineTool, noResult } from "../tool.ts";

export const preferenceSet = defineTool({
  name: "preference_set",
  description:
    "Keep how the person wants to be answered from now on: reply length, unit of amounts, whether missing facts are asked for, what to call them, language. `forget`: back to how it usually is. Without either it tells what is kept.",
  risk: "write",
  right: "conversation.use",
  input: z.object({
    set: setPreferencesInput.shape.set.optional(),
    locale: z.enum(locales).optional(),
    forget: z.array(z.enum(preferenceKeys)).optional(),
  }),
  card: "report",
  async run({ set, locale, forget }, { once, sourceText }) {
    const said = sourceText.slice(0, 500);
    const output = await once(async (context) => {
      if (set) await setPreferences(context, { set, said });
      if (locale) await setLocale(context, { locale });
      const { forgotten } = forget ? await forgetPreferences(context, { keys: forget }) : { forgotten: [] };
      return { forgotten, kept: await myPreferences(context, {}) };
    });
    return { ...noResult, output };
  },
});

import { z } from "zod";
import { query } from "#lib/platform/query.ts";
import { type Preferences, preferencesShape } from "../contract.ts";
import { selectPreferences } from "../preference-repository.ts";

/** How the person wants to be answered; what they never said, or what is not allowed any more, is absent. */
export const myPreferences = query({
  name: "user.preferences",
  input: z.object({}).strict(),
  access: () => undefined,
  run: async ({ tx, context }): Promise<Partial<Preferences>> => {
    const rows = await selectPreferences(tx, context.principal.userId);
    const kept = rows.filter(({ key, value }) => preferencesShape.shape[key].safeParse(value).success);
    return Object.fromEntries(kept.map(({ key, value }) => [key, value])) as Partial<Preferences>;
  },
});

import { z } from "zod";
import { query } from "#lib/platform/query.ts";
import { type KeptPreference, preferencesShape } from "../contract.ts";
import { selectPreferences } from "../preference-repository.ts";

/** What is kept of how the person wants to be answered, each with the words that set it and when. */
export const keptPreferences = query({
  name: "user.kept_preferences",
  input: z.object({}).strict(),
  access: () => undefined,
  run: async ({ tx, context }): Promise<{ items: KeptPreference[] }> => {
    const rows = await selectPreferences(tx, context.principal.userId);
    const items = rows
      .filter(({ key, value }) => preferencesShape.shape[key].safeParse(value).success)
      .map(({ key, value, said, updatedAt }) => ({ key, value, said, at: updatedAt.toISOString() }));
    return { items };
  },
});

import { z } from "zod";
import { requireRight } from "#lib/platform/access.ts";
import { query } from "#lib/platform/query.ts";
import { byName } from "../by-name.ts";
import { selectPeople, selectTeams } from "../directory-repository.ts";

/** The people and teams of the company: whom a record may be given to, whom a list may be narrowed to. */
export const listColleagues = query({
  name: "identity.colleagues",
  input: z.object({}).strict(),
  access: (context) => requireRight(context, "view.use"),
  run: async ({ tx }) => ({
    people: (await selectPeople(tx)).sort(byName),
    teams: await selectTeams(tx),
  }),
});

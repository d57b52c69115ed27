import { command } from "#lib/platform/command.ts";
import { nameCompetitorInput } from "../contract.ts";
import { mayUpdateOpportunities } from "../policy.ts";
import { takeInCompetitor } from "../take-in-competitor.ts";

/** Takes in a competitor that came up in a deal, by its name alone: whoever works on deals meets them first. */
export const nameCompetitor = command({
  name: "competitor.name",
  input: nameCompetitorInput,
  access: mayUpdateOpportunities,
  run: ({ tx, context, input }) => takeInCompetitor(tx, context, input),
});

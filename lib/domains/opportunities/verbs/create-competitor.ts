import { command } from "#lib/platform/command.ts";
import { createCompetitorInput } from "../contract.ts";
import { mayManageCompetitors } from "../policy.ts";
import { takeInCompetitor } from "../take-in-competitor.ts";

/** Takes in who else sells what we sell. */
export const createCompetitor = command({
  name: "competitor.create",
  input: createCompetitorInput,
  access: mayManageCompetitors,
  run: ({ tx, context, input }) => takeInCompetitor(tx, context, input),
});

import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { newId } from "#lib/platform/ids.ts";
import { withoutUndefined } from "#lib/utils/without-undefined.ts";
import { insertCompetitor } from "../competitor-repository.ts";
import { competitorOutcome, freeNameKey } from "../competitors.ts";
import { createCompetitorInput } from "../contract.ts";
import { mayManageCompetitors } from "../policy.ts";

/** Takes in who else sells what we sell. */
export const createCompetitor = command({
  name: "competitor.create",
  input: createCompetitorInput,
  access: mayManageCompetitors,
  run: async ({ tx, context, input }) => {
    const { tenantId, userId } = context.principal;
    const at = now();
    const row = {
      ...withoutUndefined(input),
      name: input.name,
      nameKey: await freeNameKey(tx, input.name),
      id: newId("competitor"),
      tenantId,
      version: 1,
      createdBy: userId,
      createdAt: at,
      updatedAt: at,
    };
    await insertCompetitor(tx, row);
    return competitorOutcome("competitor.created", "create", {}, row);
  },
});

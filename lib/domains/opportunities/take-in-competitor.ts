import type { z } from "zod";
import type { Tx } from "#db/client.ts";
import { now } from "#lib/platform/clock.ts";
import type { Context } from "#lib/platform/context.ts";
import { newId } from "#lib/platform/ids.ts";
import { withoutUndefined } from "#lib/utils/without-undefined.ts";
import { insertCompetitor } from "./competitor-repository.ts";
import { competitorOutcome, freeNameKey } from "./competitors.ts";
import type { createCompetitorInput } from "./contract.ts";

/** Writes a competitor that is not there yet. Throws where one of that name is. */
export async function takeInCompetitor(
  tx: Tx,
  context: Context,
  input: z.output<typeof createCompetitorInput>,
) {
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
}

import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { withoutUndefined } from "#lib/utils/without-undefined.ts";
import { updateCompetitorRow } from "../competitor-repository.ts";
import { competitorOutcome, freeNameKey, requireCompetitor } from "../competitors.ts";
import { updateCompetitorInput } from "../contract.ts";
import { mayManageCompetitors } from "../policy.ts";

/** Writes down what is known of a competitor. */
export const updateCompetitor = command({
  name: "competitor.update",
  input: updateCompetitorInput,
  access: mayManageCompetitors,
  run: async ({ tx, input: { id, version, set } }) => {
    const before = await requireCompetitor(tx, id, version);
    const nameKey = set.name ? await freeNameKey(tx, set.name, id) : before.nameKey;
    const written = { ...withoutUndefined(set), nameKey, version: before.version + 1, updatedAt: now() };
    await updateCompetitorRow(tx, id, written);
    return competitorOutcome("competitor.updated", "update", before, { ...before, ...written });
  },
});

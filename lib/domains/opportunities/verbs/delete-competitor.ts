import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { versionedRef } from "#lib/platform/records/schemas/contract.ts";
import { updateCompetitorRow } from "../competitor-repository.ts";
import { competitorOutcome, requireCompetitor } from "../competitors.ts";
import { mayManageCompetitors } from "../policy.ts";

/** Puts a competitor away; deals that name it keep it. */
export const deleteCompetitor = command({
  name: "competitor.delete",
  input: versionedRef,
  access: mayManageCompetitors,
  run: async ({ tx, input }) => {
    const before = await requireCompetitor(tx, input.id, input.version);
    const at = now();
    const written = { deletedAt: at, updatedAt: at, version: before.version + 1 };
    await updateCompetitorRow(tx, before.id, written);
    return competitorOutcome("competitor.deleted", "delete", before, { ...before, ...written });
  },
});

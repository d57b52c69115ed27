import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { revertInput } from "#lib/platform/records/revert-record.ts";
import { updateCompetitorRow } from "../competitor-repository.ts";
import { competitorOutcome, requireCompetitor } from "../competitors.ts";
import { mayManageCompetitors, mayUpdateOpportunities } from "../policy.ts";

/**
 * Puts a competitor that a run has made away again: who has taken it in may, others with the right to manage
 * them. Throws `conflict` when somebody has written to it since.
 */
export const revertCompetitor = command({
  name: "competitor.revert",
  input: revertInput,
  access: mayUpdateOpportunities,
  run: async ({ tx, context, input }) => {
    const before = await requireCompetitor(tx, input.id, undefined);
    if (before.createdBy !== context.principal.userId) mayManageCompetitors(context);
    if (!input.created || before.version !== 1) {
      throw new AppError("conflict", `competitor ${input.id} was edited since`, {
        reason: "undo_edited_since",
        params: { label: before.name },
      });
    }
    const at = now();
    const written = { deletedAt: at, updatedAt: at, version: before.version + 1 };
    await updateCompetitorRow(tx, before.id, written);
    return competitorOutcome("competitor.deleted", "delete", before, { ...before, ...written });
  },
});

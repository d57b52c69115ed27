import { changesOfRun } from "#lib/domains/audit/index.ts";
import { markRunUndone } from "#lib/domains/conversations/index.ts";
import { revertLead } from "#lib/domains/leads/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";
import { withActor } from "#lib/platform/with-actor.ts";

type Change = Awaited<ReturnType<typeof changesOfRun>>[number];
type Reverter = (context: Context, change: Change) => Promise<unknown>;

/** How each kind of record is put back; a kind that agents write must stand here. */
const reverters: Record<string, Reverter> = {
  lead: (context, { entityId, created, fields }) => revertLead(context, { id: entityId, created, fields }),
};

/**
 * Takes back all that a run wrote, in one transaction: all of it or, where someone has edited since, nothing.
 * Returns how many records were put back. Throws `conflict` with the edited fields.
 */
export async function undoRun(
  context: Context,
  runId: string,
): Promise<{ reverted: number; gone: string[]; messageId: string; conversationId: string }> {
  const { runId: _mine, ...own } = context;
  return withActor(own, async (tx) => {
    const joined = { ...own, tx };
    const changes = await changesOfRun(tx, runId);
    for (const change of changes.reverse()) {
      const revert = reverters[change.entityType];
      if (!revert) throw new AppError("internal", `no reverter for ${change.entityType}`);
      await revert(joined, change);
    }
    const gone = changes.filter((change) => change.created).map((change) => change.entityId);
    const { messageId, conversationId } = await markRunUndone(joined, { runId, gone });
    return { reverted: changes.length, gone, messageId, conversationId };
  });
}

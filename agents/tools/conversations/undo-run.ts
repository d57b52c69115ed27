import { z } from "zod";
import { lockActivities, lockTasks, revertActivity, revertTask } from "#lib/domains/activities/index.ts";
import { changesOfRun } from "#lib/domains/audit/index.ts";
import { lastWritingRun, lockUndoableRun, markRunUndone } from "#lib/domains/conversations/index.ts";
import {
  lockContacts,
  lockCustomers,
  revertContact,
  revertCustomer,
  revertRelation,
} from "#lib/domains/customers/index.ts";
import { revertUser } from "#lib/domains/identity/index.ts";
import { revertDocument } from "#lib/domains/knowledge/index.ts";
import { lockLeads, revertAssignmentRule, revertLead } from "#lib/domains/leads/index.ts";
import { lockOpportunities, revertCompetitor, revertOpportunity } from "#lib/domains/opportunities/index.ts";
import { revertProduct } from "#lib/domains/products/index.ts";
import { requireRight } from "#lib/platform/access.ts";
import { command } from "#lib/platform/command.ts";
import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";
import { withActor } from "#lib/platform/with-actor.ts";

type Change = Awaited<ReturnType<typeof changesOfRun>>[number];
type Revert = (
  context: Context,
  change: { id: string; created: boolean; fields: Change["fields"] },
) => Promise<unknown>;
type Kind = { revert: Revert; lock?: (context: Context, ids: string[]) => Promise<void> };

/** How each kind of record is put back; a kind that agents write must stand here. Held in this order. */
const kinds: Record<string, Kind> = {
  customer: { revert: revertCustomer, lock: lockCustomers },
  contact: { revert: revertContact, lock: lockContacts },
  lead: { revert: revertLead, lock: lockLeads },
  opportunity: { revert: revertOpportunity, lock: lockOpportunities },
  activity: { revert: revertActivity, lock: lockActivities },
  task: { revert: revertTask, lock: lockTasks },
  product: { revert: revertProduct },
  relation: { revert: revertRelation },
  competitor: { revert: revertCompetitor },
  assignment_rule: { revert: revertAssignmentRule },
  user: { revert: revertUser },
  document: { revert: revertDocument },
};

/** Records before the audit chain, as every other writer holds them: the other way round they would wait for each other. */
async function hold(context: Context, changes: Change[]): Promise<void> {
  for (const [type, { lock }] of Object.entries(kinds)) {
    const ids = changes.filter((change) => change.entityType === type).map((change) => change.entityId);
    if (lock && ids.length > 0) await lock(context, ids);
  }
}

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
    await lockUndoableRun(joined, runId);
    const changes = await changesOfRun(tx, runId);
    await hold(joined, changes);
    // The last first: what hangs on a record goes before the record.
    for (const { entityType, entityId: id, created, fields } of changes.toReversed()) {
      const kind = kinds[entityType];
      if (!kind) throw new AppError("internal", `no reverter for ${entityType}`);
      await kind.revert(joined, { id, created, fields });
    }
    const gone = changes.filter((change) => change.created).map((change) => change.entityId);
    const { messageId, conversationId } = await markRunUndone(joined, { runId, gone });
    return { reverted: changes.length, gone, messageId, conversationId };
  });
}

type Undone = { runId: string; messageId: string; reverted: number; gone: string[] } | null;

/** Takes back the latest turn of a conversation that wrote; the same key again takes nothing more. Null when there is none. */
export const undoLast = command({
  name: "conversation.undo_last",
  input: z.object({ conversationId: z.string() }).strict(),
  access: (context) => requireRight(context, "conversation.use"),
  run: async ({ context, input }) => {
    const last = await lastWritingRun(context, { id: input.conversationId });
    const undone = last && (await undoRun(context, last.id));
    const result: Undone =
      last && undone
        ? { runId: last.id, messageId: undone.messageId, reverted: undone.reverted, gone: undone.gone }
        : null;
    return {
      result,
      changes: [],
      event: {
        type: "conversation.undo_asked",
        aggregateType: "run",
        aggregateId: last?.id ?? "",
        payload: { conversationId: input.conversationId },
      },
    };
  },
});

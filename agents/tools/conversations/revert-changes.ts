import { lockActivities, lockTasks, revertActivity, revertTask } from "#lib/domains/activities/index.ts";
import type { EntityChanges } from "#lib/domains/audit/index.ts";
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
import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";

type Revert = (
  context: Context,
  change: { id: string; created: boolean; fields: EntityChanges["fields"] },
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
async function hold(context: Context, changes: readonly EntityChanges[]): Promise<void> {
  for (const [type, { lock }] of Object.entries(kinds)) {
    const ids = changes.filter((change) => change.entityType === type).map((change) => change.entityId);
    if (lock && ids.length > 0) await lock(context, ids);
  }
}

/** Puts these records back, in the caller's transaction. Throws `conflict` with what was edited since. */
export async function revertChanges(context: Context, changes: readonly EntityChanges[]): Promise<void> {
  await hold(context, changes);
  // The last first: what hangs on a record goes before the record.
  for (const { entityType, entityId: id, created, fields } of changes.toReversed()) {
    const kind = kinds[entityType];
    if (!kind) throw new AppError("internal", `no reverter for ${entityType}`);
    await kind.revert(context, { id, created, fields });
  }
}

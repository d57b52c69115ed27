import type { RecordChange } from "#lib/platform/journal.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import { type Became, passMoments } from "../conversion-repository.ts";
import type { LeadRow } from "../records-repository.ts";

type Made = Record<"customer" | "contact" | "opportunity", boolean>;

/**
 * Tells what a lead became when it was last spoken to. Of records made in this act it stands in the journal: whoever
 * takes the act back must not take it for somebody's work since.
 */
export async function passOn(
  asking: Asking,
  lead: LeadRow,
  became: Became,
  made: Made,
): Promise<RecordChange[]> {
  const { lastActivityAt, nextActivityAt } = lead;
  if (lastActivityAt === null && nextActivityAt === null) return [];
  const ids = { customer: became.customerId, contact: became.contactId, opportunity: became.opportunityId };
  const changes: RecordChange[] = [];
  for (const object of ["customer", "contact", "opportunity"] as const) {
    const entityId = ids[object];
    if (entityId === null) continue;
    await passMoments(asking, object, entityId, lead);
    const after = {
      lastActivityAt: lastActivityAt?.toISOString() ?? null,
      nextActivityAt: nextActivityAt?.toISOString() ?? null,
    };
    if (made[object])
      changes.push({ entityType: object, entityId, op: "update", before: {}, after, version: 1 });
  }
  return changes;
}

import { ownerChanges } from "#db/schema/owner-changes.ts";
import { now } from "../clock.ts";
import { newId } from "../ids.ts";
import type { Asking } from "./asking.ts";
import { type Changed, changeRecords } from "./change-records.ts";
import type { Place } from "./create-record.ts";
import type { Records, Row } from "./define-records.ts";
import { refuseStale } from "./refuse-stale.ts";
import { requireRecords } from "./require-record.ts";

export type Transfer = {
  records: { id: string; version?: number | undefined }[];
  to: Place;
  reason?: string | undefined;
  /** What the verb writes along with it: out of a pool, protected until then. */
  also?: Record<string, unknown>;
  /** The rule that decided, and what spoke for whom. */
  rule?: { id: string; factors: (typeof ownerChanges.$inferInsert)["factors"] };
};

/** Writes down who had the records before whom. */
async function keepOwners(asking: Asking, changed: Changed[], transfer: Transfer): Promise<void> {
  const { context, tx } = asking;
  const rows = changed
    .filter(({ before, row }) => before.ownerId !== row.ownerId)
    .map(({ before, row, change }) => ({
      id: newId("ownerChange"),
      tenantId: context.principal.tenantId,
      object: change.entityType as "customer",
      recordId: row.id,
      fromId: before.ownerId as string | null,
      toId: row.ownerId as string | null,
      reason: transfer.reason ?? null,
      ruleId: transfer.rule?.id ?? null,
      factors: transfer.rule?.factors ?? [],
      by: transfer.rule ? null : context.principal.userId,
      at: now(),
    }));
  if (rows.length > 0) await tx.insert(ownerChanges).values(rows);
}

/** Gives records to another person, also out of the giver's own sight; all of them or none. */
export async function transferRecords<R extends Row>(
  asking: Asking,
  records: Records<R>,
  transfer: Transfer,
): Promise<Changed<R>[]> {
  const versions = new Map(transfer.records.map(({ id, version }) => [id, version]));
  const rows = await requireRecords(asking, records, [...versions.keys()]);
  for (const row of rows) await refuseStale(asking, records as Records, row, versions.get(row.id));
  const set = { ...transfer.also, ...transfer.to };
  const changed = await changeRecords(
    asking,
    records,
    rows.map((row) => ({ row, set })),
    "update",
  );
  await keepOwners(asking, changed as unknown as Changed[], transfer);
  return changed;
}

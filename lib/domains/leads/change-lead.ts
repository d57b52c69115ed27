import type { Tx } from "#db/client.ts";
import { changesSince } from "#lib/domains/audit/index.ts";
import { now } from "#lib/platform/clock.ts";
import { AppError } from "#lib/platform/errors.ts";
import type { ChangeOp, RecordChange } from "#lib/platform/journal.ts";
import { derivedValues, journaled } from "./lead-values.ts";
import { type LeadRow, moveLeadRow, type NewLeadRow, updateLeadRow } from "./repository.ts";

/** Refuses with the fields that have changed since `version`, so that the person can decide. */
export async function refuseStale(tx: Tx, lead: LeadRow, version: number | undefined): Promise<void> {
  if (version === undefined || version === lead.version) return;
  const diff = await changesSince(tx, { entityType: "lead", entityId: lead.id, version });
  throw new AppError("conflict", `lead ${lead.id} is at version ${lead.version}`, {
    reason: "edited_since",
    diff: diff.filter((change) => change.field !== "score"),
  });
}

/** Writes fields and what follows from them; returns the change for the journal. */
export async function changeLead(
  tx: Tx,
  lead: LeadRow,
  set: Partial<NewLeadRow>,
  op: ChangeOp,
): Promise<RecordChange> {
  const at = now();
  const merged = { ...lead, ...set };
  const written = { ...set, ...derivedValues(merged, at), updatedAt: at };
  const write = "teamPath" in set ? moveLeadRow : updateLeadRow;
  if (!(await write(tx, lead.id, lead.version, written))) {
    throw new AppError("conflict", `lead ${lead.id} changed meanwhile`, { reason: "edited_since" });
  }
  const deleted = { deleted: Boolean(merged.deletedAt) };
  return {
    entityType: "lead",
    entityId: lead.id,
    op,
    before: { ...journaled(lead), deleted: Boolean(lead.deletedAt) },
    after: { ...journaled({ ...merged, ...written }), ...deleted },
    version: lead.version + 1,
  };
}

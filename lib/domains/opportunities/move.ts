import { now } from "#lib/platform/clock.ts";
import { AppError } from "#lib/platform/errors.ts";
import { newId } from "#lib/platform/ids.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import { type Changed, changeRecords } from "#lib/platform/records/change-records.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import { refuseStale } from "#lib/platform/records/refuse-stale.ts";
import { requireRecord } from "#lib/platform/records/require-record.ts";
import { valuesOf } from "#lib/platform/records/values-of.ts";
import type { UnmetRule } from "./contract.ts";
import { selectPart } from "./part-repository.ts";
import { findStage, type StageRow } from "./pipeline-repository.ts";
import { type OpportunityRow, opportunityRecords } from "./records-repository.ts";
import { insertStageChange } from "./stage-change-repository.ts";
import { refuseUnmet, unmetRules } from "./unmet-rules.ts";

type Override = { reason: string } | undefined;
type Values = Record<string, unknown>;
const dayMs = 86_400_000;
const kind = opportunityRecords as unknown as Records;

/** The opportunity, held, as the mover saw it. */
export async function holdOpportunity(
  asking: Asking,
  { id, version }: { id: string; version?: number | undefined },
): Promise<OpportunityRow> {
  const row = await requireRecord(asking, opportunityRecords, id);
  await refuseStale(asking, kind, row, version);
  return row;
}

/** An amount that follows from line items is changed with them alone. */
export async function refuseAmountOfItems(asking: Asking, row: OpportunityRow, set: Values): Promise<void> {
  if (!("amount" in set) || set.amount === row.amount) return;
  if ((await selectPart(asking.tx, "items", row.id)).length === 0) return;
  throw new AppError("precondition", "the amount is the sum of the items", {
    reason: "amount_from_items",
    fields: [{ field: "amount", reason: "amount_from_items" }],
  });
}

/** Writes the fields that were filled in for a move, ahead of it, so that the criteria see them. */
export async function fillFields(asking: Asking, row: OpportunityRow, given: Values | undefined) {
  if (!given || Object.keys(given).length === 0) return { row, changes: [] };
  const set = await valuesOf(asking, kind, given, row);
  await refuseAmountOfItems(asking, row, set);
  const [changed] = await changeRecords(asking, opportunityRecords, [{ row, set }], "update");
  if (!changed) throw new AppError("internal", "filling in wrote nothing");
  return { row: changed.row, changes: changed.touched ? [changed.change] : [] };
}

/** The stage's history: what was left after how long, and what was passed over and why. */
export async function keepStageChange(
  asking: Asking,
  row: OpportunityRow,
  move: {
    at: Date;
    from: StageRow | null;
    to: StageRow;
    unmet?: UnmetRule[];
    reason?: string | undefined;
    note?: string | undefined;
  },
): Promise<void> {
  const spent = Math.max(0, move.at.getTime() - row.stageEnteredAt.getTime());
  // A deal that is opened again says why in the same place.
  const overridden = move.unmet?.some(({ advisory }) => !advisory)
    ? (move.reason ?? null)
    : (move.note ?? null);
  await insertStageChange(asking.tx, {
    id: newId("stageChange"),
    tenantId: row.tenantId,
    opportunityId: row.id,
    fromStageId: move.from?.id ?? null,
    toStageId: move.to.id,
    at: move.at,
    by: asking.context.principal.userId,
    daysSpent: move.from ? Math.round((spent / dayMs) * 100) / 100 : null,
    amount: row.amount,
    ownerId: row.ownerId,
    unmet: move.unmet?.map(({ key }) => key) ?? [],
    overrideReason: overridden,
  });
}

/** Moves a held opportunity to a stage, keeping the stage's history. The rules of the stages hold, or are overridden. */
export async function goTo(
  asking: Asking,
  row: OpportunityRow,
  to: StageRow,
  {
    override,
    also = {},
    note,
  }: { override?: Override; also?: Partial<OpportunityRow>; note?: string | undefined } = {},
): Promise<Changed<OpportunityRow>> {
  const from = (await findStage(asking.tx, row.stageId)) ?? null;
  const unmet = await unmetRules(asking, row, from, to);
  refuseUnmet(asking.context, unmet, to, override);
  const at = now();
  await keepStageChange(asking, row, { at, from, to, unmet, reason: override?.reason, note });
  // A chance that somebody gave belonged to the stage that is left.
  const place = { stageId: to.id, pipelineId: to.pipelineId, stageEnteredAt: at, probability: null };
  const [changed] = await changeRecords(
    asking,
    opportunityRecords,
    [{ row, set: { ...place, ...also } }],
    "update",
  );
  if (!changed) throw new AppError("internal", "a move wrote nothing");
  return changed;
}

import type { ChangeOp, RecordChange } from "#lib/platform/journal.ts";
import type { poolEventTypes } from "./contract.ts";
import type { PoolRow } from "./pool-repository.ts";

const kept = ({
  object,
  name,
  description,
  teamId,
  teamPath,
  dailyClaims,
  capacity,
  coolingDays,
  protectionDays,
  hiddenFields,
  recycleRules,
  active,
}: PoolRow) => ({
  object,
  name,
  description,
  teamId,
  teamPath,
  dailyClaims,
  capacity,
  coolingDays,
  protectionDays,
  hiddenFields,
  recycleRules,
  active,
});

/** What a command hands back after the settings of a pool were written. */
export function poolOutcome(
  type: (typeof poolEventTypes)[number],
  before: PoolRow | null,
  after: PoolRow,
  op: ChangeOp,
) {
  const { id, version } = after;
  const change: RecordChange = {
    entityType: "pool",
    entityId: id,
    op,
    before: before ? kept(before) : {},
    after: op === "delete" ? {} : kept(after),
    version,
  };
  const event = { type, aggregateType: "pool", aggregateId: id, payload: { teamPath: after.teamPath } };
  return { result: { id, version }, changes: [change], event };
}

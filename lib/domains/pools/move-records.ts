import { pooledRecords } from "#lib/domains/leads/index.ts";
import { now } from "#lib/platform/clock.ts";
import { newId } from "#lib/platform/ids.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import type { Changed } from "#lib/platform/records/change-records.ts";
import type { Place } from "#lib/platform/records/create-record.ts";
import { type Transfer, transferRecords } from "#lib/platform/records/transfer-records.ts";
import type { PooledObject, PoolMoveReason } from "./contract.ts";
import { daysAfter } from "./limits.ts";
import { insertMoves } from "./move-repository.ts";
import type { PoolRow } from "./pool-repository.ts";

type Refs = { id: string; version?: number | undefined }[];
type Rule = { id: string; name: string };

const ownerOf = (row: Changed["row"]): string | null => (row.ownerId as string | null) ?? null;

type Move = {
  pool: PoolRow;
  direction: "in" | "out";
  reason: PoolMoveReason;
  rule?: Rule | undefined;
  note?: string | undefined;
};

async function keepMoves(asking: Asking, changed: Changed[], move: Move): Promise<void> {
  const { pool, direction, reason, rule, note } = move;
  const { tenantId, userId } = asking.context.principal;
  const rows = changed.map(({ before, row }) => ({
    id: newId("poolMove"),
    tenantId,
    poolId: pool.id,
    object: pool.object,
    recordId: row.id,
    direction,
    reason,
    ownerId: ownerOf(direction === "in" ? before : row),
    ruleId: rule?.id ?? null,
    ruleName: rule?.name ?? null,
    note: note ?? null,
    by: rule ? null : userId,
    at: now(),
  }));
  await insertMoves(asking.tx, rows);
}

/** Puts records into a pool: they lose their owner, the pool's team and all below see them. */
export async function putIn(
  asking: Asking,
  pool: PoolRow,
  { records, reason, rule, note }: { records: Refs; reason: PoolMoveReason; rule?: Rule; note?: string },
): Promise<Changed[]> {
  const transfer: Transfer = {
    records,
    to: { ownerId: null, teamId: pool.teamId, teamPath: pool.teamPath },
    reason: rule?.name ?? note,
    also: { poolId: pool.id, pooledAt: now(), claimedAt: null, protectedUntil: null },
    ...(rule && { rule: { id: rule.id, factors: [] } }),
  };
  const changed = await transferRecords(asking, pooledRecords(pool.object), transfer);
  await keepMoves(asking, changed, { pool, direction: "in", reason, rule, note });
  return changed;
}

type Taking = {
  records: Refs;
  to: Place;
  reason: PoolMoveReason;
  note?: string | undefined;
  rule?: Transfer["rule"] & { name: string };
};

/** Takes records out of a pool for a person; no rule recycles them while they are protected. */
export async function takeOut(asking: Asking, pool: PoolRow, taking: Taking): Promise<Changed[]> {
  const { records, to, reason, note, rule } = taking;
  const at = now();
  const transfer: Transfer = {
    records,
    to,
    reason: rule?.name ?? note,
    also: {
      poolId: null,
      pooledAt: null,
      claimedAt: at,
      protectedUntil: pool.protectionDays > 0 ? daysAfter(at, pool.protectionDays) : null,
    },
    ...(rule && { rule: { id: rule.id, factors: rule.factors } }),
  };
  const changed = await transferRecords(asking, pooledRecords(pool.object), transfer);
  await keepMoves(asking, changed, { pool, direction: "out", reason, note });
  return changed;
}

/** Records by the pool they wait in. */
export function byPool<R extends { id: string }>(rows: readonly R[]): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const { poolId } = row as R & { poolId?: string | null };
    if (poolId) groups.set(poolId, [...(groups.get(poolId) ?? []), row]);
  }
  return groups;
}

/** The event of an object when its records go into a pool or leave it. */
export const eventOf = (object: PooledObject, what: "pooled" | "claimed" | "assigned" | "recycled"): string =>
  `${object}.${what}`;

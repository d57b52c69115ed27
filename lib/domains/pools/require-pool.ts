import type { Tx } from "#db/client.ts";
import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";
import type { PooledObject } from "./contract.ts";
import { requireBelow, requireReach } from "./policy.ts";
import { findPool, type PoolRow } from "./pool-repository.ts";

/** A pool that the person takes from or looks after. Throws `not_found`. */
export async function requirePool(
  { tx, context }: { tx: Tx; context: Context },
  id: string,
  hold?: "update" | "share",
): Promise<PoolRow> {
  const pool = await findPool(tx, id, hold);
  if (!pool) throw new AppError("not_found", "no such pool", { reason: "pool_not_found" });
  requireReach(context, pool);
  return pool;
}

/** A pool whose settings the person may write, held. Throws `conflict` when it is not the version that was seen. */
export async function requireOwnPool(
  call: { tx: Tx; context: Context },
  { id, version }: { id: string; version?: number | undefined },
): Promise<PoolRow> {
  const pool = await requirePool(call, id, "update");
  requireBelow(call.context, pool);
  if (version === undefined || version === pool.version) return pool;
  throw new AppError("conflict", `pool ${id} is at version ${pool.version}`, { reason: "edited_since" });
}

/** A pool that takes records of this kind now; its settings stay while they are used. */
export async function requireOpenPool(
  call: { tx: Tx; context: Context },
  id: string,
  object: PooledObject,
): Promise<PoolRow> {
  const pool = await requirePool(call, id, "share");
  if (pool.object === object && pool.active) return pool;
  throw new AppError("precondition", `pool ${id} is closed or of another kind`, { reason: "pool_closed" });
}

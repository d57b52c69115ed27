import { hasRight, requireRight } from "#lib/platform/access.ts";
import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";
import type { PooledObject } from "./contract.ts";

const right = (name: string) => (context: Context) => requireRight(context, name);

export const mayClaim = right("pool.claim");
export const mayReturn = right("pool.return");
export const mayAssign = right("pool.assign");
export const mayManagePools = right("pool.manage");
export const mayReadPooled = (context: Context, object: PooledObject): void =>
  requireRight(context, `${object}.read`);

/** Pools hold leads and customers: who reads neither has nothing to do there. */
export function mayReadAnyPooled(context: Context): void {
  if (!hasRight(context, "customer.read")) requireRight(context, "lead.read");
}

type Ground = { object: PooledObject; teamPath: string };

const seesAll = ({ principal }: Context, object: PooledObject): boolean => principal.scopes[object] === "all";

/** Whether the person may take from the pool: its team is theirs or above. */
export function isMember({ principal }: Context, pool: Ground): boolean {
  return principal.teamPath.startsWith(pool.teamPath);
}

/** Whether the pool lies in what the person looks after. */
export function isBelow(context: Context, pool: Ground): boolean {
  return seesAll(context, pool.object) || pool.teamPath.startsWith(context.principal.teamPath);
}

/** Throws `not_found` for a pool that the person neither takes from nor looks after. */
export function requireReach(context: Context, pool: Ground): void {
  if (isMember(context, pool) || isBelow(context, pool)) return;
  throw new AppError("not_found", "no such pool", { reason: "pool_not_found" });
}

/** Throws `forbidden` for settings of a pool above or beside one's own teams. */
export function requireBelow(context: Context, pool: Ground): void {
  if (isBelow(context, pool)) return;
  throw new AppError("forbidden", "not one's own teams' pool", { reason: "pool_not_yours" });
}

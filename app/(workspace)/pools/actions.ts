"use server";
import { action } from "#app/_server/action.ts";
import { query } from "#app/_server/query.ts";
import { claimSelected, previewClaim } from "#app/(workspace)/pools/claim-selected.ts";
import { listPooled } from "#app/(workspace)/pools/list-pooled.ts";
import type { BulkTarget } from "#components/shared/bulk/bulk-types.ts";
import type { PooledObject } from "#lib/domains/pools/contract.ts";
import * as pools from "#lib/domains/pools/index.ts";
import type { RecordQuery } from "#lib/platform/records/contract.ts";

const claim = action(pools.claimFromPool);
const giveBack = action(pools.returnToPool);
type Input<V extends (context: never, input: never) => unknown> = Parameters<V>[1];

export const loadPooled = async (object: PooledObject, input: RecordQuery) => listPooled(object, input);
export const claimAction = async (input: Input<typeof pools.claimFromPool>) => claim(input);
export const returnAction = async (input: Input<typeof pools.returnToPool>) => giveBack(input);
export const loadPools = async (object: PooledObject) => query(pools.listPools, { object });
export const loadRecyclePreview = async (pool: string) => query(pools.previewRecycle, { pool });
export const previewClaimAction = async (
  object: PooledObject,
  target: BulkTarget,
  claimsLeft: number | null,
) => previewClaim(object, target, claimsLeft);
export const claimSelectedAction = async (
  object: PooledObject,
  target: BulkTarget,
  claimsLeft: number | null,
) => claimSelected(object, target, claimsLeft);

"use server";
import { action } from "#app/_server/action.ts";
import { query } from "#app/_server/query.ts";
import * as customers from "#lib/domains/customers/index.ts";
import * as leads from "#lib/domains/leads/index.ts";
import type { PooledObject } from "#lib/domains/pools/contract.ts";
import * as pools from "#lib/domains/pools/index.ts";
import type { RecordPage, RecordQuery } from "#lib/platform/records/contract.ts";

const claim = action(pools.claimFromPool);
const giveBack = action(pools.returnToPool);
type Input<V extends (context: never, input: never) => unknown> = Parameters<V>[1];

export const loadPooled = async (object: PooledObject, input: RecordQuery): Promise<RecordPage> =>
  object === "customer" ? query(customers.listCustomers, input) : query(leads.queryLeads, input);
export const claimAction = async (input: Input<typeof pools.claimFromPool>) => claim(input);
export const returnAction = async (input: Input<typeof pools.returnToPool>) => giveBack(input);
export const loadPools = async (object: PooledObject) => query(pools.listPools, { object });
export const loadRecyclePreview = async (pool: string) => query(pools.previewRecycle, { pool });

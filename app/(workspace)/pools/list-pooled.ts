import { query } from "#app/_server/query.ts";
import { listCustomers } from "#lib/domains/customers/index.ts";
import { queryLeads } from "#lib/domains/leads/index.ts";
import type { PooledObject } from "#lib/domains/pools/contract.ts";
import type { RecordPage, RecordQuery } from "#lib/platform/records/contract.ts";

/** A page of what pools can hold. */
export function listPooled(object: PooledObject, input: RecordQuery): Promise<RecordPage> {
  return object === "customer" ? query(listCustomers, input) : query(queryLeads, input);
}

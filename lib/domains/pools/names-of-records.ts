import type { Tx } from "#db/client.ts";
import { customerRecords } from "#lib/domains/customers/index.ts";
import { namesOfLeads } from "#lib/domains/leads/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { namesFrom } from "#lib/platform/records/names-from.ts";
import type { PooledObject } from "./contract.ts";

const namesOfCustomers = namesFrom(() => customerRecords);

/** What records go by, those that the person may see. */
export function namesOfRecords(
  call: { tx: Tx; context: Context },
  object: PooledObject,
  ids: string[],
): Promise<Map<string, string>> {
  return object === "lead" ? namesOfLeads(call, ids) : namesOfCustomers(call.tx, ids);
}

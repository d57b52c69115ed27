import { customerRecords } from "#lib/domains/customers/index.ts";
import type { PooledObject } from "#lib/domains/pools/contract.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import { leadRecords } from "./records-repository.ts";

/** The description of the objects that rules hand out and pools hold. */
export function pooledRecords(object: PooledObject): Records {
  return (object === "lead" ? leadRecords : customerRecords) as unknown as Records;
}

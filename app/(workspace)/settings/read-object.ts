import { type RecordObject, recordObjects } from "#lib/domains/records/contract.ts";

/** The kind of record that the address speaks of; customers when it does not. */
export function readObject(asked: string | undefined): RecordObject {
  return recordObjects.find((object) => object === asked) ?? "customer";
}

import { now } from "../clock.ts";
import type { Records, Row } from "./define-records.ts";

/** The fields that only follow from others: nobody edits them, nothing has to put them back. */
export function followedNames(records: Records, row: Row): Set<string> {
  const keys = new Set(Object.keys(records.follow?.(row, now()) ?? {}));
  const fields = [...records.fields.values()].filter(({ key }) => key !== null && keys.has(key));
  return new Set(fields.map(({ name }) => name));
}

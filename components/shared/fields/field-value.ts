import type { RecordDto } from "#lib/platform/records/contract.ts";

/** The value of a field; `custom.<key>` and `profile.<key>` stand inside a part of the record. */
export function fieldValue(record: Partial<RecordDto>, name: string): unknown {
  if (name in record) return record[name];
  const [part = "", ...rest] = name.split(".");
  const inner = record[part];
  if (rest.length === 0 || typeof inner !== "object" || inner === null) return undefined;
  return (inner as Record<string, unknown>)[rest.join(".")];
}

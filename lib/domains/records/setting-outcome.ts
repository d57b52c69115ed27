import type { ChangeOp } from "#lib/platform/journal.ts";

type Kept = { id: string; version?: number };
type Values = Record<string, unknown>;
const plain = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, value instanceof Date ? value.toISOString() : value]),
  );

/** What a command hands back after a write on one setting: a view, a field, a tag. */
export function settingOutcome<R extends Kept>(
  type: string,
  op: ChangeOp,
  { before = {}, after }: { before?: Values; after: Values & Kept },
  result: R,
) {
  const [entityType = ""] = type.split(".");
  const { id, version = 1 } = after;
  const change = { entityType, entityId: id, op, before: plain(before), after: plain(after), version };
  const { object = null, name = after.label ?? null } = after;
  const payload = { object, name };
  return { result, changes: [change], event: { type, aggregateType: entityType, aggregateId: id, payload } };
}

import { and, asc, eq, gt } from "drizzle-orm";
import { fieldChanges } from "#db/schema/field-changes.ts";
import { AppError } from "../errors.ts";
import type { Asking } from "./asking.ts";
import type { Records, Row } from "./define-records.ts";
import { followedNames } from "./followed-names.ts";
import { maskDiff } from "./mask-value.ts";

/** Each field that changed after `version`, with its value then and now. */
async function changesSince(asking: Asking, object: string, id: string, version: number) {
  const rows = await asking.tx
    .select({ field: fieldChanges.field, before: fieldChanges.before, after: fieldChanges.after })
    .from(fieldChanges)
    .where(
      and(
        eq(fieldChanges.entityType, object),
        eq(fieldChanges.entityId, id),
        gt(fieldChanges.version, version),
      ),
    )
    .orderBy(asc(fieldChanges.id));
  const byField = new Map<string, { field: string; before: unknown; after: unknown }>();
  for (const row of rows) {
    byField.set(row.field, { ...row, before: byField.get(row.field)?.before ?? row.before });
  }
  return [...byField.values()];
}

/** Refuses with the fields that have changed since `version`, so that the person can decide. */
export async function refuseStale(
  asking: Asking,
  records: Records,
  row: Row,
  version: number | undefined,
): Promise<void> {
  if (version === undefined || version === row.version) return;
  const follows = followedNames(records, row);
  const changes = await changesSince(asking, records.object, row.id, version);
  const diff = changes.filter(({ field }) => field !== "teamPath" && !follows.has(field));
  throw new AppError("conflict", `${records.object} ${row.id} is at version ${row.version}`, {
    reason: "edited_since",
    diff: maskDiff(asking, records.fields, diff),
  });
}

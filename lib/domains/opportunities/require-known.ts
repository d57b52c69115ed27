import { AppError } from "#lib/platform/errors.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import { readNames } from "#lib/platform/records/present-records.ts";
import { opportunityRecords } from "./records-repository.ts";

/** Every id must be of something that the person can see; the first stray one is named by its place. */
export async function requireKnown(
  asking: Asking,
  kind: string,
  wanted: { field: string; id: string | null | undefined }[],
): Promise<void> {
  const asked = wanted.flatMap(({ field, id }) => (id ? [{ field, id, kind }] : []));
  if (asked.length === 0) return;
  const known = (await readNames(asking.tx, opportunityRecords, asked)).get(kind);
  const fields = asked
    .filter(({ id }) => !known?.has(id))
    .map(({ field }) => ({ field, reason: "reference_not_found" }));
  if (fields.length === 0) return;
  throw new AppError("invalid", `no such ${kind}`, { reason: "reference_not_found", fields });
}

import { AppError } from "#lib/platform/errors.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import { lockMatchKeys } from "#lib/platform/records/sync-match-keys.ts";
import { findHits, type Sought } from "./find-hits.ts";

/** Refuses with how many records look the same, and what one of them is called. */
export async function refuseDuplicates(asking: Asking, records: Records, sought: Sought): Promise<void> {
  // Two equal records made at once must not both find nothing.
  await lockMatchKeys(
    asking,
    records,
    sought.keys.filter(({ kind }) => kind !== "name_typo"),
  );
  const hits = await findHits(asking, records, sought);
  const [first] = hits;
  if (!first) return;
  throw new AppError("conflict", `${hits.length} records look the same`, {
    reason: "record_duplicate",
    params: { count: hits.length, label: first.name, ...(first.id && { id: first.id }) },
  });
}

import { AppError } from "#lib/platform/errors.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import type { Records, Row } from "#lib/platform/records/define-records.ts";
import { findRecords } from "#lib/platform/records/find-record.ts";
import { inRecordScope } from "#lib/platform/records/require-record.ts";
import { wasPooled } from "./move-repository.ts";

/** Records that wait in a pool, held unless told otherwise. Throws `conflict` when somebody was faster, `not_found` when there never was one. */
export async function holdPooled(
  asking: Asking,
  records: Records,
  refs: readonly { id: string }[],
  lock = true,
): Promise<Row[]> {
  const ids = [...new Set(refs.map(({ id }) => id))];
  const rows = await findRecords(asking.tx, records, ids, { lock });
  const waiting = rows.filter((row) => row.poolId && inRecordScope(asking.context, records, row));
  if (waiting.length === ids.length) return waiting;
  const missing = ids.filter((id) => !waiting.some((row) => row.id === id));
  // Once claimed, the walls hide it from the others: the pool's own book tells that it was there.
  if (await wasPooled(asking.tx, missing)) {
    throw new AppError("conflict", "taken by another", { reason: "pool_taken" });
  }
  if (missing.some((id) => rows.some((row) => row.id === id))) {
    throw new AppError("precondition", "not in a pool", { reason: "record_not_in_pool" });
  }
  throw new AppError("not_found", `no such ${records.object}`, { reason: "record_not_found" });
}

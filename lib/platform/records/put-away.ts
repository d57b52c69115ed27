import { requireRight } from "../access.ts";
import { now } from "../clock.ts";
import { AppError } from "../errors.ts";
import type { Asking } from "./asking.ts";
import { type Changed, changeRecords } from "./change-records.ts";
import type { Records, Row } from "./define-records.ts";
import { refuseStale } from "./refuse-stale.ts";
import { requireRecord } from "./require-record.ts";

type Ref = { id: string; version?: number | undefined };

/** Puts a record away; it can be brought back. */
export async function deleteRecord<R extends Row>(
  asking: Asking,
  records: Records<R>,
  { id, version }: Ref,
): Promise<Changed<R>> {
  const row = await requireRecord(asking, records, id);
  records.mayEdit?.(asking.context, row);
  await refuseStale(asking, records as Records, row, version);
  const [changed] = await changeRecords(asking, records, [{ row, set: { deletedAt: now() } }], "delete");
  return changed as Changed<R>;
}

/** Brings a record back that was put away. */
export async function restoreRecord<R extends Row>(
  asking: Asking,
  records: Records<R>,
  { id }: Ref,
): Promise<Changed<R>> {
  requireRight(asking.context, records.restoreRight);
  const row = await requireRecord(asking, records, id, { deleted: true });
  if (!row.deletedAt) throw new AppError("precondition", `${id} is not put away`, { reason: "not_deleted" });
  const [changed] = await changeRecords(asking, records, [{ row, set: { deletedAt: null } }], "restore");
  return changed as Changed<R>;
}

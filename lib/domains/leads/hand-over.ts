import { AppError } from "#lib/platform/errors.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import type { Changed } from "#lib/platform/records/change-records.ts";
import { transferRecords } from "#lib/platform/records/transfer-records.ts";
import { orLeadNotFound } from "./lead-not-found.ts";
import { placeOf } from "./place-of.ts";
import { type LeadRow, leadRecords } from "./records-repository.ts";
import { tellAssigned } from "./tell-assigned.ts";

type Handing = {
  records: { id: string; version?: number | undefined }[];
  to: string;
  reason?: string | undefined;
};

/** Gives leads to a colleague. Those in a pool are handed out by the pool, which counts who got what. */
export async function handOver(asking: Asking, { to, ...handing }: Handing): Promise<Changed<LeadRow>[]> {
  const place = await placeOf(asking.tx, to);
  const changed = await orLeadNotFound(transferRecords(asking, leadRecords, { ...handing, to: place }));
  const pooled = changed.find(({ before }) => before.poolId !== null);
  if (pooled) {
    throw new AppError("precondition", `${pooled.row.id} is in a pool`, { reason: "record_in_pool" });
  }
  const given = changed.filter(({ before, row }) => before.ownerId !== row.ownerId);
  await tellAssigned(
    asking,
    given.map(({ row }) => row),
  );
  return changed;
}

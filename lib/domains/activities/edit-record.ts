import type { Asking } from "#lib/platform/records/asking.ts";
import { type Changed, changeRecords } from "#lib/platform/records/change-records.ts";
import type { Records, Row } from "#lib/platform/records/define-records.ts";
import { refuseStale } from "#lib/platform/records/refuse-stale.ts";
import { requireRecord } from "#lib/platform/records/require-record.ts";
import { valuesOf } from "#lib/platform/records/values-of.ts";
import { customerOfLinks, type Links } from "./links.ts";
import { syncMoments } from "./moments-repository.ts";

type Ref = { id: string; version?: number | undefined };
type Columns = Record<string, unknown>;

const linkKeys = ["customerId", "contactId", "opportunityId", "leadId"] as const;

/** The columns of changed links, and the customer that follows from them. */
async function linked(asking: Asking, row: Links, set: Columns): Promise<Columns> {
  if (!linkKeys.some((key) => key in set)) return set;
  const links = { ...row, ...set } as Links;
  // Hung on another deal, it goes to that deal's customer.
  const named = "customerId" in set || !set.opportunityId ? links : { ...links, customerId: null };
  return { ...set, customerId: await customerOfLinks(asking.tx, named) };
}

/**
 * A write on one activity or task: held, checked for right and version, written, and told to the records it hangs on.
 * `decide` says what is written into the row as it is.
 */
export async function editRecord<R extends Row & Links>(
  asking: Asking,
  records: Records<R>,
  { id, version }: Ref,
  decide: (row: R) => Columns | Promise<Columns>,
): Promise<Changed<R>> {
  const row = await requireRecord(asking, records, id);
  records.mayEdit?.(asking.context, row);
  await refuseStale(asking, records as Records, row, version);
  const set = await linked(asking, row, await decide(row));
  const [changed] = await changeRecords(asking, records, [{ row, set }], "update");
  const { before, row: after } = changed as Changed<R>;
  await syncMoments(asking, [before, after]);
  return changed as Changed<R>;
}

/** The given fields as columns, to be written into a row. */
export function columnsOf<R extends Row>(asking: Asking, records: Records<R>, set: Columns, row: R) {
  return valuesOf(asking, records as Records, set, row);
}

import { merges } from "#db/schema/merges.ts";
import { now } from "../clock.ts";
import { AppError } from "../errors.ts";
import { newId } from "../ids.ts";
import type { Asking } from "./asking.ts";
import { type Changed, changeRecords } from "./change-records.ts";
import type { Records, Row } from "./define-records.ts";
import { unjournaled } from "./journaled.ts";
import { type Child, moveChildren } from "./move-children.ts";
import { planMerge } from "./plan-merge.ts";
import { refuseStale } from "./refuse-stale.ts";
import { requireRecords } from "./require-record.ts";
import { withWholeScope } from "./with-whole-scope.ts";

type Ref = { id: string; version?: number | undefined };
export type Merge = {
  keep: Ref;
  merge: Ref;
  /** Fields taken from the merged record although the kept one has a value. */
  take?: readonly string[] | undefined;
  reason?: string | undefined;
};
export type Merged<R extends Row> = { id: string; kept: Changed<R>; merged: Changed<R> };

async function bothOf<R extends Row>(asking: Asking, records: Records<R>, { keep, merge }: Merge) {
  if (keep.id === merge.id) throw new AppError("invalid", "one record", { reason: "merge_same" });
  // Held in the order of their ids, so that two merges of the same pair do not wait for each other.
  const rows = await requireRecords(asking, records, [keep.id, merge.id]);
  const kept = rows.find((row) => row.id === keep.id);
  const merged = rows.find((row) => row.id === merge.id);
  if (!kept || !merged) throw new AppError("not_found", "no such record", { reason: "record_not_found" });
  for (const row of rows) records.mayEdit?.(asking.context, row);
  await refuseStale(asking, records as Records, kept, keep.version);
  await refuseStale(asking, records as Records, merged, merge.version);
  return { kept, merged };
}

/**
 * Makes two records one: the kept one is given what it lacks, what hung on the other hangs on it, the other is put
 * away. All that is needed to take it back is kept in `merges`.
 */
export async function mergeRecords<R extends Row>(
  asking: Asking,
  records: Records<R>,
  merge: Merge,
  children: readonly Child[],
): Promise<Merged<R>> {
  const kind = records as Records;
  const { kept, merged } = await bothOf(asking, records, merge);
  const take = [...(merge.take ?? [])];
  const set = unjournaled(kind, kept, planMerge(kind, kept, merged, take));
  const scopes = children.flatMap(({ scope }) => (scope ? [scope] : []));
  const moved = await withWholeScope(asking, [...new Set(scopes)], () =>
    moveChildren(asking, children, merged.id, kept.id),
  );
  const [away] = await changeRecords(asking, records, [{ row: merged, set: { deletedAt: now() } }], "delete");
  const [given] = await changeRecords(asking, records, [{ row: kept, set }], "update");
  if (!away || !given) throw new AppError("internal", "a merge wrote nothing");
  const id = newId("merge");
  await asking.tx.insert(merges).values({
    id,
    tenantId: asking.context.principal.tenantId,
    object: records.object as "customer",
    keptId: kept.id,
    mergedId: merged.id,
    before: { kept, merged },
    taken: take,
    moved,
    reason: merge.reason ?? null,
    createdBy: asking.context.principal.userId,
    createdAt: now(),
  });
  // Told in the journal, so that whoever takes a run back finds the merge.
  away.change.after.mergedInto = id;
  given.change.after.mergedFrom = id;
  return { id, kept: given, merged: away };
}

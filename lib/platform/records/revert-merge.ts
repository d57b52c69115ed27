import type { z } from "zod";
import type { Asking } from "./asking.ts";
import type { Changed } from "./change-records.ts";
import type { Records, Row } from "./define-records.ts";
import { journaled } from "./journaled.ts";
import type { Child } from "./move-children.ts";
import { requireRecord } from "./require-record.ts";
import { type revertInput, revertRecord } from "./revert-record.ts";
import { openMergeOf, undoMerge } from "./undo-merge.ts";

const ofMerges = new Set(["mergedInto", "mergedFrom"]);

/**
 * Takes a run's writes on one record back, a merge among them. A merge is told of by both records: taken back for the
 * first, there is nothing left to do for the second.
 */
export async function revertWithMerge<R extends Row>(
  asking: Asking,
  records: Records<R>,
  input: z.output<typeof revertInput>,
  children: readonly Child[],
): Promise<Changed<R>[]> {
  if (!input.fields.some(({ field }) => ofMerges.has(field))) {
    return [await revertRecord(asking, records, input)];
  }
  const merge = await openMergeOf(asking, input.id);
  if (merge) {
    const { kept, merged } = await undoMerge(asking, records, merge.id, children);
    return [merged, kept];
  }
  const row = await requireRecord(asking, records, input.id, { deleted: true });
  const as = journaled(records as Records, row);
  const change = {
    entityType: records.object,
    entityId: row.id,
    op: "update" as const,
    before: as,
    after: as,
  };
  return [{ before: row, row, touched: false, change: { ...change, version: row.version } }];
}

import type { ImportCounts } from "../contract.ts";
import type { RowResult } from "../row-repository.ts";

const none: ImportCounts = {
  rows: 0,
  ready: 0,
  invalid: 0,
  duplicate: 0,
  created: 0,
  updated: 0,
  skipped: 0,
  failed: 0,
  undone: 0,
  kept: 0,
};

export const fullCounts = (counts: Partial<ImportCounts>): ImportCounts => ({ ...none, ...counts });

function placeOf({ status, op }: Pick<RowResult, "status" | "op">): keyof ImportCounts | null {
  if (status === "waiting") return null;
  if (status === "done") return op === "update" ? "updated" : "created";
  return status;
}

/** The counts after these rows have become what they are now: they always tell what the rows' table holds. */
export function recount(
  counts: Partial<ImportCounts>,
  changes: readonly { before: Pick<RowResult, "status" | "op">; after: Pick<RowResult, "status" | "op"> }[],
): ImportCounts {
  const now = fullCounts(counts);
  for (const { before, after } of changes) {
    const [was, is] = [placeOf(before), placeOf(after)];
    if (was) now[was] -= 1;
    if (is) now[is] += 1;
  }
  return now;
}

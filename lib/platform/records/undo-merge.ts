import { and, desc, eq, isNull, or } from "drizzle-orm";
import { merges } from "#db/schema/merges.ts";
import { now } from "../clock.ts";
import { AppError } from "../errors.ts";
import { stableJson } from "../stable-json.ts";
import type { Asking } from "./asking.ts";
import { changeRecords } from "./change-records.ts";
import type { Records, Row } from "./define-records.ts";
import { journaled, unjournaled } from "./journaled.ts";
import { maskDiff } from "./mask-value.ts";
import type { Merged } from "./merge-records.ts";
import { type Child, moveBack } from "./move-children.ts";
import { planMerge } from "./plan-merge.ts";
import { requireRecord } from "./require-record.ts";
import { withWholeScope } from "./with-whole-scope.ts";

type MergeRow = typeof merges.$inferSelect;

async function lockMerge(asking: Asking, records: Records, id: string): Promise<MergeRow> {
  const ofKind = eq(merges.object, records.object as "customer");
  const [row] = await asking.tx
    .select()
    .from(merges)
    .where(and(eq(merges.id, id), ofKind))
    .for("update");
  if (!row) throw new AppError("not_found", "no such merge", { reason: "merge_not_found" });
  if (row.undoneAt) throw new AppError("conflict", "undone already", { reason: "merge_undone" });
  return row;
}

/** The rows as JSON brings them back: moments are text there. */
function revived(records: Records, json: unknown): Row {
  const row = { ...(json as Record<string, unknown>) };
  for (const [key, column] of Object.entries(records.columns)) {
    const value = row[key];
    if (/Timestamp/.test(column.columnType) && typeof value === "string") row[key] = new Date(value);
  }
  return row as unknown as Row;
}

/** Refuses when a value that the merge wrote is no longer the one there. */
function refuseEdited(asking: Asking, records: Records, kept: Row, plan: Record<string, unknown>): void {
  const now = journaled(records, kept);
  const edited = Object.entries(plan)
    .filter(([field, value]) => stableJson(value ?? null) !== stableJson(now[field] ?? null))
    .map(([field, value]) => ({ field, before: value, after: now[field] ?? null }));
  if (edited.length === 0) return;
  throw new AppError("conflict", `${kept.id} was edited since the merge`, {
    reason: "undo_edited_since",
    params: { label: String(kept[records.title] ?? "") },
    diff: maskDiff(asking, records.fields, edited),
  });
}

/** Makes one record two again: values, and what hung on the merged one. Throws `conflict` with what was edited since. */
export async function undoMerge<R extends Row>(
  asking: Asking,
  records: Records<R>,
  mergeId: string,
  children: readonly Child[],
): Promise<Merged<R>> {
  const kind = records as Records;
  const merge = await lockMerge(asking, kind, mergeId);
  const kept = await requireRecord(asking, records, merge.keptId);
  const merged = await requireRecord(asking, records, merge.mergedId, { deleted: true });
  const before = { kept: revived(kind, merge.before.kept), merged: revived(kind, merge.before.merged) };
  const plan = planMerge(kind, before.kept, before.merged, merge.taken);
  refuseEdited(asking, kind, kept, plan);
  const was = journaled(kind, before.kept);
  const back = Object.fromEntries(Object.keys(plan).map((name) => [name, was[name] ?? null]));
  const [freed] = await changeRecords(
    asking,
    records,
    [{ row: kept, set: unjournaled(kind, kept, back) }],
    "update",
  );
  const [restored] = await changeRecords(
    asking,
    records,
    [{ row: merged, set: { deletedAt: null } }],
    "restore",
  );
  if (!freed || !restored) throw new AppError("internal", "an undo wrote nothing");
  const scopes = children.flatMap(({ scope }) => (scope ? [scope] : []));
  await withWholeScope(asking, [...new Set(scopes)], () =>
    moveBack(asking, children, merge.moved, merge.keptId),
  );
  await asking.tx
    .update(merges)
    .set({ undoneAt: now(), undoneBy: asking.context.principal.userId })
    .where(eq(merges.id, mergeId));
  return { id: mergeId, kept: freed, merged: restored };
}

/** The merge that a record came out of or went into, if it was not undone since. */
export async function openMergeOf(asking: Asking, id: string): Promise<MergeRow | undefined> {
  const [row] = await asking.tx
    .select()
    .from(merges)
    .where(and(or(eq(merges.mergedId, id), eq(merges.keptId, id)), isNull(merges.undoneAt)))
    .orderBy(desc(merges.createdAt))
    .limit(1);
  return row;
}
